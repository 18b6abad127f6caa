const REACH = 14, FINGER_REACH = 24, LINE_REACH = 5, MOST_SHOWN = 40, TOLD = 4;
const tip = byId("tip"), find = byId("find"), results = byId("results");

function starAt(x, y, reach = REACH) {
  let best = null, least = reach;
  for (const star of stars) {
    const away = Math.hypot(across(star) - x, down(star) - y) - radiusOf(star);
    if (away < least) [best, least] = [star, away];
  }
  return best;
}

function tieAt(x, y) {
  let best = null, least = LINE_REACH;
  for (const tie of ties) {
    if (!tie.words) continue;
    const ax = across(tie.a), ay = down(tie.a), bx = across(tie.b), by = down(tie.b);
    const long = (bx - ax) ** 2 + (by - ay) ** 2;
    const share = long ? Math.min(Math.max(
      ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / long, 0), 1) : 0;
    const away = Math.hypot(ax + share * (bx - ax) - x, ay + share * (by - ay) - y);
    if (away < least) [best, least] = [tie, away];
  }
  return best;
}

const filled = (text, count) => text.replace("{count}", count);

function entry(star, words) {
  const item = document.createElement("li"), button = document.createElement("button");
  const name = document.createElement("bdi");
  button.type = "button";
  name.textContent = star.name;
  button.append(name);
  if (words) {
    const small = document.createElement("small");
    small.textContent = words;
    button.append(small);
  }
  button.addEventListener("click", () => select(star, true));
  item.append(button);
  return item;
}

function note(text) {
  const item = document.createElement("li");
  item.className = "note";
  item.textContent = text;
  return item;
}

function select(star, fromList = false) {
  selected = star;
  byId("about").hidden = !star;
  if (star) {
    byId("who").textContent = star.name;
    const near = [...star.ties].sort(([one], [other]) => byName(one, other));
    byId("count").textContent = near.length
      ? filled(data.words.tiedTo, near.length) : data.words.tiedToNobody;
    byId("ties").replaceChildren(...near.map(([other, words]) => entry(other, words)));
    byId("said").textContent = `${star.name}. ${byId("count").textContent}`;
    bringIntoView(star);
    if (fromList) {
      leave();
      showResults("");
      byId("close").focus();
    }
  }
  redraw();
}

// As on the map itself: the neighbour that lies most in a direction, or the nearest star that does.
function walk(right, below) {
  const best = selected
    ? mostAhead(selected.ties.map(([other]) => other), right, below)
      || mostAhead(stars.filter((star) => star !== selected), right, below)
    : [...stars].sort((one, other) => other.ties.length - one.ties.length)[0];
  if (!best) return;
  leave();
  select(best);
}

function mostAhead(some, right, below) {
  let best = null, least = Infinity;
  for (const star of some) {
    const x = star.x - selected.x, y = star.y - selected.y;
    const along = x * right + y * below, aside = Math.abs(x * below - y * right);
    if (along > 0.5 * aside && along + 2 * aside < least) [best, least] = [star, along + 2 * aside];
  }
  return best;
}

function showResults(typed) {
  const wanted = fold(typed).trim().split(/\s+/).filter(Boolean);
  results.hidden = !wanted.length;
  if (!wanted.length) {
    results.replaceChildren();
    return;
  }
  const found = inOrder.filter(({ folded }) => wanted.every((word) => folded.includes(word)));
  const items = found.slice(0, MOST_SHOWN).map(({ star }) => entry(star, ""));
  if (!found.length) items.push(note(data.words.nobody));
  if (found.length > MOST_SHOWN) {
    items.push(note(filled(data.words.more, found.length - MOST_SHOWN)));
  }
  results.replaceChildren(...items);
  byId("said").textContent = found.length
    ? filled(data.words.found, found.length) : data.words.nobody;
}

// Marks around a name, so that one written from right to left does not turn the line round.
const apart = (name) => `\u2068${name}\u2069`;

function told(star) {
  const near = star.ties.map(([other]) => other).sort(byName);
  const names = near.slice(0, TOLD).map((other) => apart(other.name)).join(", ");
  const more = near.length > TOLD ? " …" : "";
  return apart(star.name) + (near.length ? ` · ${near.length}: ${names}${more}` : "");
}

function hover(x, y) {
  const star = starAt(x, y), tie = star ? null : tieAt(x, y);
  tip.hidden = !star && !tie;
  if (star) tip.textContent = told(star);
  if (tie) tip.textContent = `${apart(tie.a.name)} – ${apart(tie.b.name)}: ${tie.words}`;
  if (!tip.hidden) {
    tip.style.left = `${Math.max(8, Math.min(x + 14, wide - tip.offsetWidth - 8))}px`;
    tip.style.top = `${Math.max(8, Math.min(y + 18, high - tip.offsetHeight - 8))}px`;
  }
  canvas.style.cursor = star ? "pointer" : "grab";
  if (star !== hovered) {
    hovered = star;
    redraw();
  }
}

function leave() {
  tip.hidden = true;
  hovered = null;
  redraw();
}

const LONGEST_NAME = 190, TRIED = 260, TRIED_SPECKS = 120, CELL = 24;
// Pixels: a name keeps this far from its star, from strangers, and if it can from strangers.
const GAP = 5, APART = 6, WELL_APART = 12, IN_SPECK = 1.5, TOUCHING = 7, LARGEST_STAR = near.largest;
// Where a group that is a cloud may have its name, aside from its middle.
const ABOUT = [[0, 0], [0, -16], [0, 16], [0, -32], [0, 32], [-40, 0], [40, 0], [0, -48]];

const sizes = new Map();
function elided(name, font) {
  const key = font + name;
  if (!sizes.has(key)) {
    let text = name.trim().replace(/\s+/gu, " ") || name;
    if (pen.measureText(text).width > LONGEST_NAME) {
      const letters = [...text];
      while (letters.length && pen.measureText(`${letters.join("")}…`).width > LONGEST_NAME) {
        letters.pop();
      }
      text = `${letters.join("").trimEnd()}…`;
    }
    sizes.set(key, [text, pen.measureText(text).width]);
  }
  return sizes.get(key);
}

// --- where names may stand

function starsByCell() {
  const cells = new Map(), hem = LARGEST_STAR + WELL_APART;
  for (const star of stars) {
    const x = across(star), y = down(star);
    if (!(star.opacity > 0) || x < -hem || y < -hem || x > wide + hem || y > high + hem) continue;
    const key = Math.floor(x / CELL) * 65536 + Math.floor(y / CELL);
    if (!cells.has(key)) cells.set(key, []);
    cells.get(key).push([x, y, star, radiusOf(star)]);
  }
  return cells;
}

function starsIn([left, top, right, bottom], hem, cells) {
  const found = [];
  for (let column = Math.floor((left - hem) / CELL); column * CELL <= right + hem; column += 1) {
    for (let row = Math.floor((top - hem) / CELL); row * CELL <= bottom + hem; row += 1) {
      const some = cells.get(column * 65536 + row);
      if (some) found.push(...some);
    }
  }
  return found;
}

// How far a box is from all stars but its own; less than the least that is enough is all the same.
function awayFromStrangers(box, own, enough, cells) {
  const [left, top, right, bottom] = box;
  let least = WELL_APART;
  for (const [x, y, star, radius] of starsIn(box, LARGEST_STAR + WELL_APART, cells)) {
    if (own.has(star)) continue;
    const beside = Math.max(left - x, 0, x - right), above = Math.max(top - y, 0, y - bottom);
    least = Math.min(least, Math.hypot(beside, above) - radius);
    if (least < enough) break;
  }
  return least;
}

// The page's own fields lie over the map: no name goes under them.
function fields() {
  return [...document.querySelectorAll("header, footer, nav, #about")]
    .map((field) => field.getBoundingClientRect())
    .filter((place) => place.width > 0)
    .map((place) => [place.left, place.top, place.right, place.bottom]);
}

function isFree(box, taken) {
  if (box[0] < 4 || box[1] < 4 || box[2] > wide - 4 || box[3] > high - 4) return false;
  return !taken.some((other) =>
    box[0] < other[2] && box[2] > other[0] && box[1] < other[3] && box[3] > other[1]);
}

// Right of its star, left, below, above, or in between: left edge and middle of the line.
function sidesOf(x, y, radius, width, half) {
  const away = radius + GAP, aside = 0.72 * away;
  return [
    [x + away, y], [x - away - width, y],
    [x - width / 2, y + away + half], [x - width / 2, y - away - half],
    [x + aside, y + aside + half - 2], [x - aside - width, y + aside + half - 2],
    [x + aside, y - aside - half + 2], [x - aside - width, y - aside - half + 2],
  ];
}

// --- writing them

const HALVES = [7.5, 8];
const fontOf = (isStrong) => (isStrong ? "600 13px " : "500 12px ") + FONT;

function drawNames() {
  const strong = [...new Set([selected, hovered, ...chosen])].filter(Boolean);
  const cells = starsByCell(), taken = fields(), crowded = [], named = new Set();
  let left = Math.max((wide * high) / ink.nameRoom, 4), tried = 0;
  pen.textBaseline = "middle";
  pen.lineJoin = "round";
  for (const star of strong) place(star, true, cells, taken);
  for (const star of byImportance) {
    if (left <= 0 || tried >= TRIED) break;
    const x = across(star), y = down(star);
    if (!star.isNamed || strong.includes(star) || x < 4 || y < 4 || x > wide - 4 || y > high - 4) {
      continue;
    }
    tried += 1;
    if (place(star, false, cells, taken)) {
      named.add(star);
      left -= 1;
    } else {
      crowded.push(star);
    }
  }
  nameSpecks(crowded.slice(0, TRIED_SPECKS), left, cells, taken, named);
}

function place(star, isStrong, cells, taken) {
  const x = across(star), y = down(star), half = HALVES[isStrong ? 1 : 0];
  pen.font = fontOf(isStrong);
  const [text, width] = elided(star.name, pen.font);
  const radius = radiusOf(star) + (isStrong ? ink.ring[1] : 0), isBare = !(star.opacity > 0);
  const sides = isBare ? ABOUT.map(([aside, below]) => [x - width / 2 + aside, y + below])
    : sidesOf(x, y, radius, width, half);
  const own = new Set([star]), apart = isBare ? 1 : APART;
  let best = null, most = isStrong ? -Infinity : 0;
  for (const [left, middle] of sides) {
    const box = [left, middle - half, left + width, middle + half];
    if (!isFree(box, taken)) continue;
    const away = awayFromStrangers(box, own, isStrong ? -Infinity : apart, cells);
    // Where it can, a name stands so that nobody takes it for that of another star.
    const worth = isStrong ? away : (away >= apart) + (away >= WELL_APART);
    if (worth > most) [best, most] = [[left, middle, box], worth];
    if (away >= WELL_APART) break;
  }
  if (!best && isStrong) {
    const [left, middle] = sides[0];
    best = [left, middle, [left, middle - half, left + width, middle + half]];
  }
  return best !== null && write(text, ...best, star, isStrong, taken);
}

function write(text, left, middle, box, star, isStrong, taken) {
  taken.push(box);
  pen.lineWidth = 3;
  pen.strokeStyle = see(data.colours.sky, ink.names[isStrong ? 1 : 0]);
  pen.strokeText(text, left, middle);
  pen.fillStyle = star.tint || (isStrong ? data.colours.text : data.colours.dim);
  pen.fillText(text, left, middle);
  return true;
}

// Stars that melt into one speck have one name.
function nameSpecks(crowded, most, cells, taken, named) {
  let left = most;
  pen.font = fontOf(false);
  for (const star of crowded) {
    if (left <= 0) break;
    const x = across(star), y = down(star), reach = radiusOf(star) + TOUCHING;
    const members = [...starsIn([x, y, x, y], reach, cells)]
      .filter(([ax, ay]) => Math.hypot(ax - x, ay - y) <= reach);
    const own = new Set(members.map(([, , other]) => other));
    if (own.size < 2 || [...own].some((other) => named.has(other))) continue;
    const lows = [Infinity, Infinity], highs = [-Infinity, -Infinity];
    for (const [ax, ay, , radius] of members) {
      [lows[0], lows[1]] = [Math.min(lows[0], ax - radius), Math.min(lows[1], ay - radius)];
      [highs[0], highs[1]] = [Math.max(highs[0], ax + radius), Math.max(highs[1], ay + radius)];
    }
    const cx = (lows[0] + highs[0]) / 2, cy = (lows[1] + highs[1]) / 2, half = HALVES[0];
    const around = Math.max(...members.map(([ax, ay, , radius]) =>
      Math.hypot(ax - cx, ay - cy) + radius)) - (GAP - IN_SPECK);
    const [text, width] = elided(star.name, pen.font);
    for (const [edge, middle] of sidesOf(cx, cy, around, width, half)) {
      const box = [edge, middle - half, edge + width, middle + half];
      if (!isFree(box, taken) || awayFromStrangers(box, own, IN_SPECK, cells) < IN_SPECK) continue;
      write(text, edge, middle, box, star, false, taken);
      own.forEach((other) => named.add(other));
      left -= 1;
      break;
    }
  }
}

"use strict";
(() => {
  const byId = (id) => document.getElementById(id);
  const data = JSON.parse(byId("data").textContent);
  const stars = data.stars.map((
    [name, x, y, radius, colour, importance, isGroup, opacity, initials, face], at) => (
    { at, name, x, y, radius, colour, importance, isGroup: isGroup === 1, opacity, initials, face,
      photo: null, ties: [] }));
  const ties = data.ties.map(([a, b, light, words]) => ({ a: stars[a], b: stars[b], light, words }));
  for (const tie of ties) {
    if (tie.words) {
      tie.a.ties.push([tie.b, tie.words]);
      tie.b.ties.push([tie.a, tie.words]);
    }
  }
  const byImportance = [...stars].sort((one, other) => other.importance - one.importance);
  const collator = (() => {
    try {
      return new Intl.Collator(document.documentElement.lang, { numeric: true });
    } catch {
      return new Intl.Collator(undefined, { numeric: true }); // a language that no browser knows
    }
  })();
  const byName = (one, other) => collator.compare(one.name, other.name) || one.at - other.at;
  const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const inOrder = [...stars].sort(byName).map((star) => ({ star, folded: fold(star.name) }));

  const canvas = byId("sky");
  const pen = canvas.getContext("2d");
  const tip = byId("tip");
  const find = byId("find");
  const results = byId("results");
  const NEAREST = 40, FARTHEST = 0.02, REACH = 14, LINE_REACH = 5, MOST_SHOWN = 40;
  const LONGEST_NAME = 190;
  const ink = data.ink, near = data.near;
  const FONT = getComputedStyle(document.body).fontFamily;
  const eye = { zoom: 1, left: 0, top: 0 };
  let wide = 1, high = 1, selected = null, hovered = null, isFitting = true, isAsked = false;

  const across = (star) => star.x * eye.zoom + eye.left;
  const down = (star) => star.y * eye.zoom + eye.top;

  // --- how large stars are

  function between(value, [from, ...others], at, column) {
    let low = from;
    for (const high of others) {
      if (value <= high[0]) {
        const share = (at(value) - at(low[0])) / (at(high[0]) - at(low[0]));
        return low[column] + Math.min(Math.max(share, 0), 1) * (high[column] - low[column]);
      }
      low = high;
    }
    return low[column];
  }

  const size = { pixels: 0, swell: 1, least: 0, isClose: false };
  function measure() {
    const pixels = near.unit * eye.zoom;
    if (pixels === size.pixels) return;
    size.pixels = pixels;
    size.swell = between(pixels, near.steps, Math.log, 1);
    size.least = between(pixels, near.steps, Math.log, 2);
    size.isClose = pixels >= near.close;
  }
  const radiusOf = (star) => Math.min(Math.max(star.radius * size.swell, size.least), near.largest);
  const reaches = ink.starReach[0].map((radius, at) => [radius, ink.starReach[1][at]]);
  const reachOf = (radius) => radius * between(radius, reaches, (value) => value, 1);

  // --- drawing

  const glows = new Map();
  function glowOf(colour) {
    if (!glows.has(colour)) {
      const made = document.createElement("canvas");
      made.width = made.height = 64;
      const brush = made.getContext("2d");
      const shade = brush.createRadialGradient(32, 32, 0, 32, 32, 32);
      for (const [at, share] of ink.starGlow) {
        shade.addColorStop(at, see(colour, ink.starLight * share));
      }
      brush.fillStyle = shade;
      brush.fillRect(0, 0, 64, 64);
      glows.set(colour, made);
    }
    return glows.get(colour);
  }

  function see(colour, opacity) {
    const part = (at) => parseInt(colour.slice(at, at + 2), 16);
    return `rgba(${part(1)},${part(3)},${part(5)},${opacity})`;
  }

  function drawClouds() {
    for (const [x, y, long, short, angle, colour, light] of data.clouds) {
      const size = long * eye.zoom;
      if (!(size > 0)) continue;
      const shade = pen.createRadialGradient(0, 0, 0, 0, 0, size);
      for (const [at, share] of ink.cloudGlow) {
        shade.addColorStop(at, see(colour, ink.cloudLight * light * share));
      }
      pen.save();
      pen.translate(across({ x }), down({ y }));
      pen.rotate(angle * Math.PI / 180);
      pen.scale(1, short / long);
      pen.fillStyle = shade;
      pen.beginPath();
      pen.arc(0, 0, size, 0, 2 * Math.PI);
      pen.fill();
      pen.restore();
    }
  }

  function drawLines() {
    const levels = new Map();
    for (const tie of ties) {
      const level = Math.max(Math.round(tie.light * 20) / 20, 0.04);
      if (!levels.has(level)) levels.set(level, []);
      levels.get(level).push(tie);
    }
    for (const [light, some] of levels) {
      strokeTies(some, see(data.colours.line, light), ink.line[0] + ink.line[1] * light);
    }
    const lit = selected || hovered;
    if (lit) {
      const own = ties.filter((tie) => tie.a === lit || tie.b === lit);
      const [light, width, many] = ink.lit;
      const share = Math.min(Math.sqrt(many / Math.max(own.length, 1)), 1);
      strokeTies(own, see(data.colours.selected, light * share), width);
    }
  }

  function drawStrokes() {
    for (const [ends, colour, opacity, width, dashes] of data.strokes) {
      pen.strokeStyle = see(colour, opacity);
      pen.lineWidth = width;
      pen.lineCap = dashes.length ? "butt" : "round";
      pen.setLineDash(dashes.map((length) => length * width));
      pen.beginPath();
      for (const [x1, y1, x2, y2] of ends) {
        pen.moveTo(across({ x: x1 }), down({ y: y1 }));
        pen.lineTo(across({ x: x2 }), down({ y: y2 }));
      }
      pen.stroke();
    }
    pen.setLineDash([]);
    pen.lineCap = "butt";
  }

  function strokeTies(some, colour, width) {
    pen.strokeStyle = colour;
    pen.lineWidth = width;
    pen.beginPath();
    for (const { a, b } of some) {
      pen.moveTo(across(a), down(a));
      pen.lineTo(across(b), down(b));
    }
    pen.stroke();
  }

  function drawStars() {
    for (const star of stars) {
      const x = across(star), y = down(star), radius = radiusOf(star), around = reachOf(radius);
      if (x < -around || y < -around || x > wide + around || y > high + around) continue;
      pen.globalAlpha = star.opacity;
      if (!star.isGroup) {
        pen.drawImage(glowOf(star.colour), x - around, y - around, 2 * around, 2 * around);
      }
      pen.beginPath();
      pen.arc(x, y, radius, 0, 2 * Math.PI);
      pen.fillStyle = star.isGroup ? see(star.colour, ink.groupFill) : star.colour;
      pen.fill();
      if (star.isGroup) {
        const [rim, least, most] = ink.groupRim;
        pen.strokeStyle = star.colour;
        pen.lineWidth = Math.min(Math.max(rim * radius, least), most);
        pen.stroke();
      }
      if (size.isClose && !drawPhoto(star, x, y, radius)) drawInitials(star, x, y, radius);
    }
    pen.globalAlpha = 1;
    ring(selected, data.colours.selected, ink.ring[0]);
    if (hovered !== selected) ring(hovered, data.colours.text, 1.2);
  }

  function drawPhoto(star, x, y, radius) {
    if (!star.face) return false;
    if (!star.photo) {
      star.photo = new Image();
      star.photo.addEventListener("load", redraw);
      star.photo.src = star.face;
    }
    if (!star.photo.complete || !star.photo.naturalWidth) return false;
    const seen = Math.max(radius - ink.faceRim, 1);
    pen.save();
    pen.beginPath();
    pen.arc(x, y, seen, 0, 2 * Math.PI);
    pen.clip();
    pen.drawImage(star.photo, x - seen, y - seen, 2 * seen, 2 * seen);
    pen.restore();
    return true;
  }

  function drawInitials(star, x, y, radius) {
    if (!star.initials || star.opacity < ink.faintestRead) return;
    pen.font = `600 ${Math.round(0.92 * radius)}px ${FONT}`;
    pen.textAlign = "center";
    pen.textBaseline = "middle";
    // In a ring one sees the sky, on which its own colour is read.
    pen.fillStyle = star.isGroup ? star.colour : data.colours.sky;
    pen.fillText(star.initials, x, y);
    pen.textAlign = "start";
  }

  function ring(star, colour, width) {
    if (!star) return;
    pen.strokeStyle = colour;
    pen.lineWidth = width;
    pen.beginPath();
    pen.arc(across(star), down(star), radiusOf(star) + ink.ring[1], 0, 2 * Math.PI);
    pen.stroke();
  }

  const sizes = new Map();
  function elided(name, font) {
    const key = font + name;
    if (!sizes.has(key)) {
      let text = name;
      if (pen.measureText(text).width > LONGEST_NAME) {
        const letters = [...text];
        while (letters.length && pen.measureText(letters.join("") + "…").width > LONGEST_NAME) {
          letters.pop();
        }
        text = letters.join("") + "…";
      }
      sizes.set(key, [text, pen.measureText(text).width]);
    }
    return sizes.get(key);
  }

  const CELL = 24;
  function starsByCell() {
    const cells = new Map();
    for (const star of stars) {
      const x = across(star), y = down(star);
      if (x < -CELL || y < -CELL || x > wide + CELL || y > high + CELL) continue;
      const key = Math.floor(x / CELL) * 65536 + Math.floor(y / CELL);
      if (!cells.has(key)) cells.set(key, []);
      cells.get(key).push([x, y, star]);
    }
    return cells;
  }

  function hidesStar([left, top, right, bottom], own, cells) {
    const hem = 16;
    for (let column = Math.floor((left - hem) / CELL); column * CELL <= right + hem; column += 1) {
      for (let row = Math.floor((top - hem) / CELL); row * CELL <= bottom + hem; row += 1) {
        for (const [x, y, star] of cells.get(column * 65536 + row) || []) {
          const r = radiusOf(star);
          if (star !== own && x + r > left && x - r < right && y + r > top && y - r < bottom) {
            return true;
          }
        }
      }
    }
    return false;
  }

  function drawNames() {
    const taken = [], cells = starsByCell();
    const first = [selected, hovered].filter(Boolean);
    const most = Math.max((wide * high) / ink.nameRoom, 4) + first.length;
    let written = 0, tried = 0;
    pen.textBaseline = "middle";
    pen.lineJoin = "round";
    for (const star of [...first, ...byImportance]) {
      if (written >= most || tried > 400) break;
      const isStrong = first.includes(star);
      if (!isStrong && star.opacity < 1) continue;
      const x = across(star), y = down(star);
      if (x < 0 || y < 0 || x > wide || y > high) continue;
      tried += 1;
      const font = (isStrong ? "600 13px " : "500 12px ") + FONT;
      pen.font = font;
      const [text, size] = elided(star.name, font), away = radiusOf(star) + 6;
      for (const [left, top] of [
        [x + away, y], [x - away - size, y],
        [x - size / 2, y + away + 8], [x - size / 2, y - away - 8],
        [x + 0.7 * away, y + 0.7 * away + 6], [x + 0.7 * away, y - 0.7 * away - 6],
        [x - 0.7 * away - size, y + 0.7 * away + 6], [x - 0.7 * away - size, y - 0.7 * away - 6],
      ]) {
        const box = [left - 3, top - 9, left + size + 3, top + 9];
        if (!isStrong && (!isFree(box, taken) || hidesStar(box, star, cells))) continue;
        taken.push(box);
        pen.lineWidth = 3;
        pen.strokeStyle = see(data.colours.sky, ink.names[isStrong ? 1 : 0]);
        pen.strokeText(text, left, top);
        pen.fillStyle = isStrong ? data.colours.text : data.colours.dim;
        pen.fillText(text, left, top);
        written += 1;
        break;
      }
    }
  }

  function isFree(box, taken) {
    if (box[0] < 4 || box[1] < 4 || box[2] > wide - 4 || box[3] > high - 4) return false;
    return !taken.some((other) =>
      box[0] < other[2] && box[2] > other[0] && box[1] < other[3] && box[3] > other[1]);
  }

  function draw() {
    isAsked = false;
    const ratio = window.devicePixelRatio || 1;
    pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    pen.clearRect(0, 0, wide, high);
    drawClouds();
    drawLines();
    measure();
    drawStars();
    drawStrokes();
    drawNames();
  }

  function redraw() {
    if (!isAsked) {
      isAsked = true;
      requestAnimationFrame(draw);
    }
  }

  // --- where the eye is

  function fit() {
    isFitting = true;
    // Beside the legend there must be room for a map, however long the legend is.
    const room = Math.max(high - document.querySelector("footer").offsetHeight - 12, high * 0.6);
    eye.zoom = Math.min(wide / data.width, room / data.height);
    eye.left = (wide - data.width * eye.zoom) / 2;
    eye.top = (room - data.height * eye.zoom) / 2;
    redraw();
  }

  function zoom(factor, x = wide / 2, y = high / 2) {
    isFitting = false;
    const zoomed = Math.min(Math.max(eye.zoom * factor, FARTHEST), NEAREST);
    const by = zoomed / eye.zoom;
    eye.left = x - (x - eye.left) * by;
    eye.top = y - (y - eye.top) * by;
    eye.zoom = zoomed;
    redraw();
  }

  function pan(x, y) {
    isFitting = false;
    eye.left += x;
    eye.top += y;
    redraw();
  }

  function bringIntoView(star) {
    const x = across(star), y = down(star);
    if (x < 60 || y < 60 || x > wide - 60 || y > high - 60) pan(wide / 2 - x, high / 2 - y);
  }

  function resize() {
    const ratio = window.devicePixelRatio || 1;
    wide = window.innerWidth;
    high = window.innerHeight;
    canvas.width = Math.round(wide * ratio);
    canvas.height = Math.round(high * ratio);
    if (isFitting) fit();
    redraw();
  }

  // --- choosing

  function starAt(x, y) {
    let best = null, least = REACH;
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
      if (fromList) {
        bringIntoView(star);
        showResults("");
        byId("close").focus();
      }
    }
    redraw();
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

  function hover(x, y) {
    const star = starAt(x, y), tie = star ? null : tieAt(x, y);
    tip.hidden = !star && !tie;
    if (star) tip.textContent = star.name;
    // Marks around each name, so that one written from right to left does not turn the line round.
    if (tie) tip.textContent = `\u2068${tie.a.name}\u2069 – \u2068${tie.b.name}\u2069: ${tie.words}`;
    if (!tip.hidden) {
      tip.style.left = `${Math.max(8, Math.min(x + 14, wide - tip.offsetWidth - 8))}px`;
      tip.style.top = `${Math.max(8, Math.min(y + 14, high - tip.offsetHeight - 8))}px`;
    }
    canvas.style.cursor = star ? "pointer" : "grab";
    if (star !== hovered) {
      hovered = star;
      redraw();
    }
  }

  // --- hands

  const fingers = new Map();
  let hasMoved = false;

  canvas.addEventListener("pointerdown", (event) => {
    canvas.setPointerCapture(event.pointerId);
    fingers.set(event.pointerId, [event.clientX, event.clientY]);
    if (fingers.size === 1) hasMoved = false;
  });

  canvas.addEventListener("pointermove", (event) => {
    const before = fingers.get(event.pointerId);
    const x = event.clientX, y = event.clientY;
    if (!before) {
      hover(x, y);
      return;
    }
    const other = [...fingers].find(([id]) => id !== event.pointerId);
    if (other) {
      const [ox, oy] = other[1];
      const spread = Math.hypot(x - ox, y - oy) / Math.max(Math.hypot(before[0] - ox, before[1] - oy), 1);
      zoom(spread, (x + ox) / 2, (y + oy) / 2);
      hasMoved = true;
    } else if (hasMoved || Math.abs(x - before[0]) + Math.abs(y - before[1]) > 4) {
      hasMoved = true;
      pan(x - before[0], y - before[1]);
    } else {
      return;
    }
    fingers.set(event.pointerId, [x, y]);
  });

  function lift(event) {
    const wasAlone = fingers.delete(event.pointerId) && fingers.size === 0;
    if (wasAlone && !hasMoved && event.type === "pointerup") select(starAt(event.clientX, event.clientY));
  }
  canvas.addEventListener("pointerup", lift);
  canvas.addEventListener("pointercancel", lift);
  canvas.addEventListener("pointerleave", () => {
    tip.hidden = true;
    hovered = null;
    redraw();
  });
  canvas.addEventListener("wheel", (event) => {
    event.preventDefault();
    const lines = event.deltaMode === 1 ? 30 : 1;
    zoom(Math.exp(-Math.max(Math.min(event.deltaY * lines, 240), -240) * 0.002),
      event.clientX, event.clientY);
  }, { passive: false });

  const KEYS = {
    ArrowLeft: () => pan(60, 0), ArrowRight: () => pan(-60, 0),
    ArrowUp: () => pan(0, 60), ArrowDown: () => pan(0, -60),
    "+": () => zoom(1.4), "=": () => zoom(1.4), "-": () => zoom(1 / 1.4),
    f: fit, F: fit, 0: fit,
  };
  canvas.addEventListener("keydown", (event) => {
    const act = event.ctrlKey || event.metaKey || event.altKey ? null : KEYS[event.key];
    if (act) {
      event.preventDefault();
      act();
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "/" && document.activeElement !== find) {
      event.preventDefault();
      find.focus();
    } else if (event.key === "Escape") {
      find.value = "";
      showResults("");
      select(null);
      canvas.focus();
    }
  });

  find.addEventListener("input", () => showResults(find.value));
  header().addEventListener("keydown", (event) => {
    const stops = [find, ...results.querySelectorAll("button")];
    const at = stops.indexOf(document.activeElement);
    if (event.key === "Enter" && at === 0 && stops.length > 1) {
      event.preventDefault();
      stops[1].click();
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      const next = stops[at + (event.key === "ArrowDown" ? 1 : -1)];
      if (next) {
        event.preventDefault();
        next.focus();
      }
    }
  });
  function header() { return document.querySelector("header"); }

  byId("nearer").addEventListener("click", () => zoom(1.4));
  byId("further").addEventListener("click", () => zoom(1 / 1.4));
  byId("fit").addEventListener("click", fit);
  byId("close").addEventListener("click", () => {
    select(null);
    canvas.focus();
  });

  const SVG = "http://www.w3.org/2000/svg";
  byId("legend").append(...data.legend.map(([colour, words]) => {
    const item = document.createElement("li"), name = document.createElement("bdi");
    const picture = document.createElementNS(SVG, "svg"), dot = document.createElementNS(SVG, "circle");
    for (const [key, value] of [["width", 10], ["height", 10], ["aria-hidden", "true"]]) {
      picture.setAttribute(key, value);
    }
    for (const [key, value] of [["cx", 5], ["cy", 5], ["r", 4], ["fill", colour]]) {
      dot.setAttribute(key, value);
    }
    picture.append(dot);
    name.textContent = words;
    item.append(picture, name);
    return item;
  }));

  window.addEventListener("resize", resize);
  resize();
})();

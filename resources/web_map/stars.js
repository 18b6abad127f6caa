const byId = (id) => document.getElementById(id);
const data = JSON.parse(byId("data").textContent);
const stars = data.stars.map((
  [name, x, y, radius, colour, importance, isGroup, opacity, initials, face, tint, isNamed], at) => (
  { at, name, x, y, radius, colour, importance, isGroup: isGroup === 1, opacity, initials, face,
    tint, isNamed: isNamed === 1, photo: null, ties: [] }));
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
const ink = data.ink, near = data.near;
const FONT = getComputedStyle(document.body).fontFamily;
const chosen = data.selected.map((at) => stars[at]);
const eye = { zoom: 1, left: 0, top: 0 };
let wide = 1, high = 1, selected = null, hovered = null, isAsked = false;

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

const size = { pixels: 0, swell: 1, least: 0, breath: 1, isClose: false };
function measure() {
  const pixels = near.unit * eye.zoom;
  if (pixels === size.pixels) return;
  size.pixels = pixels;
  size.swell = between(pixels, near.steps, Math.log, 1);
  size.least = between(pixels, near.steps, Math.log, 2);
  size.breath = between(pixels, near.steps, Math.log, 3) / between(near.unit, near.steps, Math.log, 3);
  size.isClose = pixels >= near.close;
}
const radiusOf = (star) => Math.min(Math.max(star.radius * size.swell, size.least), near.largest);
const reaches = ink.starReach[0].map((radius, at) => [radius, ink.starReach[1][at]]);
const reachOf = (radius) => radius * between(radius, reaches, (value) => value, 1);

const FARTHER = 0.25, NEAREST_PX = 2500, LEAST_SPAN = 60, HEM = 24, ROOMY = 600;
const bounds = stars.reduce(([left, top, right, bottom], { x, y }) => [
  Math.min(left, x), Math.min(top, y), Math.max(right, x), Math.max(bottom, y),
], [Infinity, Infinity, -Infinity, -Infinity]);
// What the page opens with: everything, unless it was made while looking at a part.
const isPart = stars.length > 0
  && (bounds[0] < 0 || bounds[1] < 0 || bounds[2] > data.width || bounds[3] > data.height);
let following = isPart ? look : fit, farthest = 0;

// The map's own room, which nothing of the page lies over: left, top, right, bottom.
function room() {
  const about = byId("about").getBoundingClientRect();
  const footer = document.querySelector("footer").getBoundingClientRect();
  const search = find.getBoundingClientRect();
  const isBelow = about.width > 0 && about.top > high / 3;
  const isBeside = about.width > 0 && !isBelow;
  // Beside the legend there must be room for a map, however long the legend is.
  const bottom = Math.max(Math.min(footer.top, isBelow ? about.top : high), high * 0.4);
  return [0, search.bottom, isBeside ? about.left : wide, bottom];
}

function fit() {
  following = fit;
  const [left, top, right, bottom] = room();
  // Names are right of stars.
  const aside = [HEM, wide > ROOMY ? 4 * HEM : HEM];
  const spans = stars.length ? [bounds[2] - bounds[0], bounds[3] - bounds[1]] : [0, 0];
  const middle = stars.length ? [(bounds[0] + bounds[2]) / 2, (bounds[1] + bounds[3]) / 2] : [0, 0];
  const least = Math.min(data.width, data.height) / 2;
  const across = right - left - aside[0] - aside[1], along = bottom - top - 2 * HEM;
  eye.zoom = Math.min(across / Math.max(spans[0], LEAST_SPAN), along / Math.max(spans[1], LEAST_SPAN));
  eye.zoom = Math.min(eye.zoom, Math.max(across, along) / least, NEAREST_PX / near.unit);
  farthest = eye.zoom * FARTHER;
  eye.left = left + aside[0] + across / 2 - middle[0] * eye.zoom;
  eye.top = top + HEM + along / 2 - middle[1] * eye.zoom;
  redraw();
}

function look() {
  fit();
  following = look;
  const [, , , bottom] = room();
  eye.zoom = Math.min(wide / data.width, bottom / data.height);
  farthest = Math.min(farthest, eye.zoom);
  eye.left = (wide - data.width * eye.zoom) / 2;
  eye.top = (bottom - data.height * eye.zoom) / 2;
  redraw();
}

function zoom(factor, x = wide / 2, y = high / 2) {
  following = null;
  const zoomed = Math.min(Math.max(eye.zoom * factor, farthest), NEAREST_PX / near.unit);
  const by = zoomed / eye.zoom;
  eye.left = x - (x - eye.left) * by;
  eye.top = y - (y - eye.top) * by;
  eye.zoom = zoomed;
  redraw();
}

function pan(x, y) {
  following = null;
  eye.left += x;
  eye.top += y;
  redraw();
}

function bringIntoView(star) {
  const [left, top, right, bottom] = room(), x = across(star), y = down(star);
  const aside = Math.min(40, (right - left) / 4), above = Math.min(30, (bottom - top) / 4);
  const overX = Math.max(x - (right - aside), 0) + Math.min(x - (left + aside), 0);
  const overY = Math.max(y - (bottom - above), 0) + Math.min(y - (top + above), 0);
  if (overX || overY) pan(-overX, -overY);
}

function resize() {
  const ratio = window.devicePixelRatio || 1;
  wide = window.innerWidth;
  high = window.innerHeight;
  canvas.width = Math.round(wide * ratio);
  canvas.height = Math.round(high * ratio);
  for (const star of stars) star.zoom = 0; // another screen has other pixels
  if (following) following();
  redraw();
}

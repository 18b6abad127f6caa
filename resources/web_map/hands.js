const fingers = new Map();
let hasMoved = false;

canvas.addEventListener("pointerdown", (event) => {
  canvas.setPointerCapture(event.pointerId);
  fingers.set(event.pointerId, [event.clientX, event.clientY]);
  if (fingers.size === 1) hasMoved = false;
  showResults("");
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
    pan((x - before[0]) / 2, (y - before[1]) / 2);
    zoom(spread, (x + ox) / 2, (y + oy) / 2);
    hasMoved = true;
  } else if (hasMoved || Math.abs(x - before[0]) + Math.abs(y - before[1]) > 4) {
    hasMoved = true;
    leave();
    canvas.style.cursor = "grabbing";
    pan(x - before[0], y - before[1]);
  } else {
    return;
  }
  fingers.set(event.pointerId, [x, y]);
});

function lift(event) {
  const wasAlone = fingers.delete(event.pointerId) && fingers.size === 0;
  if (wasAlone) canvas.style.cursor = "grab";
  if (wasAlone && !hasMoved && event.type === "pointerup") {
    const reach = event.pointerType === "touch" ? FINGER_REACH : REACH;
    select(starAt(event.clientX, event.clientY, reach));
  }
}
canvas.addEventListener("pointerup", lift);
canvas.addEventListener("pointercancel", lift);
canvas.addEventListener("pointerleave", leave);
canvas.addEventListener("wheel", (event) => {
  event.preventDefault();
  const pixels = event.deltaY * (event.deltaMode === 1 ? 30 : 1);
  // Two fingers on a pad are told as a wheel that turns little, with Ctrl held.
  const speed = event.ctrlKey && Math.abs(pixels) < 50 ? 0.01 : 0.002;
  zoom(Math.exp(-Math.max(Math.min(pixels, 240), -240) * speed), event.clientX, event.clientY);
  hover(event.clientX, event.clientY);
}, { passive: false });

const WAYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const KEYS = {
  "+": () => zoom(1.4), "=": () => zoom(1.4), "-": () => zoom(1 / 1.4),
  f: fit, F: fit, 0: fit,
};
canvas.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const way = WAYS[event.key], act = KEYS[event.key];
  if (!way && !act) return;
  leave();
  if (way && event.shiftKey) pan(-60 * way[0], -60 * way[1]);
  else if (way) walk(...way);
  else act();
  event.preventDefault();
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
find.addEventListener("focus", () => {
  find.select();
  showResults(find.value);
});
document.querySelector("header").addEventListener("keydown", (event) => {
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
if (document.fonts) document.fonts.ready.then(redraw);
resize();

// Each star as a little picture, drawn once for each kind and size: thousands are copied at once.
const kinds = new Map();
function pictureOf(star, radius) {
  const ratio = window.devicePixelRatio || 1, eighths = Math.round(radius * 8);
  const kind = `${star.colour} ${star.isGroup} ${ratio}`;
  if (!kinds.has(kind)) kinds.set(kind, new Map());
  const pictures = kinds.get(kind);
  if (!pictures.has(eighths)) pictures.set(eighths, pictured(star, eighths / 8, ratio));
  return pictures.get(eighths);
}

function pictured({ colour, isGroup }, radius, ratio) {
  const half = Math.ceil(isGroup ? radius + 2 : Math.max(reachOf(radius), radius + 1));
  const made = document.createElement("canvas");
  made.width = made.height = Math.ceil(2 * half * ratio);
  const brush = made.getContext("2d");
  brush.scale(ratio, ratio);
  brush.translate(half, half);
  if (isGroup) drawGroup(brush, colour, radius);
  else drawPerson(brush, colour, radius);
  return { image: made, half, whole: made.width / ratio };
}

const cores = new Map(ink.starCores);
function drawPerson(brush, colour, radius) {
  const around = reachOf(radius), shade = brush.createRadialGradient(0, 0, 0, 0, 0, around);
  for (const [at, share] of ink.starGlow) shade.addColorStop(at, see(colour, ink.starLight * share));
  fillDisc(brush, around, shade);
  const core = brush.createRadialGradient(0, 0, 0, 0, 0, radius);
  core.addColorStop(0, cores.get(colour) || colour);
  core.addColorStop(ink.coreReach, colour);
  fillDisc(brush, radius, core);
}

function drawGroup(brush, colour, radius) {
  const [rim, least, most] = ink.groupRim;
  fillDisc(brush, radius, see(data.colours.sky, ink.groupFill[1]));
  fillDisc(brush, radius, see(colour, ink.groupFill[0]));
  brush.strokeStyle = colour;
  brush.lineWidth = Math.min(Math.max(rim * radius, least), most);
  brush.stroke();
}

function fillDisc(brush, radius, colour) {
  brush.fillStyle = colour;
  brush.beginPath();
  brush.arc(0, 0, radius, 0, 2 * Math.PI);
  brush.fill();
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
    const level = Math.min(Math.max(Math.round(tie.light * size.breath * 50) / 50, 0.02), 1);
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
    if (!(star.opacity > 0)) continue;
    const x = across(star), y = down(star), radius = radiusOf(star);
    if (star.zoom !== eye.zoom) [star.zoom, star.picture] = [eye.zoom, pictureOf(star, radius)];
    const { image, half, whole } = star.picture;
    if (x < -half || y < -half || x > wide + half || y > high + half) continue;
    pen.globalAlpha = star.opacity;
    pen.drawImage(image, x - half, y - half, whole, whole);
    if (size.isClose && !drawPhoto(star, x, y, radius)) drawInitials(star, x, y, radius);
  }
  pen.globalAlpha = 1;
}

function drawRings() {
  pen.strokeStyle = data.colours.selected;
  pen.lineWidth = ink.step[1];
  for (const at of data.steps) {
    pen.beginPath();
    pen.arc(across(stars[at]), down(stars[at]), ink.step[0], 0, 2 * Math.PI);
    pen.stroke();
  }
  const marked = new Set([...chosen, selected].filter(Boolean));
  for (const star of marked) ring(star, data.colours.selected, ink.ring[0]);
  if (hovered && !marked.has(hovered)) ring(hovered, data.colours.text, 1.2);
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
  const x = across(star), y = down(star), radius = radiusOf(star);
  const halo = radius + ink.halo[0], shade = pen.createRadialGradient(x, y, 0, x, y, halo);
  // None over the star, so that it keeps its colour.
  const rim = radius / halo;
  shade.addColorStop(rim, see(colour, 0));
  shade.addColorStop(rim, see(colour, ink.halo[1] * (1 - rim)));
  shade.addColorStop(1, see(colour, 0));
  pen.fillStyle = shade;
  pen.beginPath();
  pen.arc(x, y, halo, 0, 2 * Math.PI);
  pen.fill();
  pen.strokeStyle = colour;
  pen.lineWidth = width;
  pen.beginPath();
  pen.arc(x, y, radius + ink.ring[1], 0, 2 * Math.PI);
  pen.stroke();
}

function draw() {
  isAsked = false;
  const ratio = window.devicePixelRatio || 1;
  pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  pen.clearRect(0, 0, wide, high);
  measure();
  drawClouds();
  drawLines();
  drawStrokes();
  drawStars();
  drawRings();
  drawNames();
}

function redraw() {
  if (!isAsked) {
    isAsked = true;
    requestAnimationFrame(draw);
  }
}

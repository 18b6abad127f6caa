// Lays out a network with d3-force or ForceAtlas2: JSON on standard input, JSON on standard output.
// In:  {engine, size, ends, ticks}.  Out: {places, milliseconds} (milliseconds per tick).
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const request = JSON.parse(readFileSync(0, "utf8"));
const require = createRequire(`${process.cwd()}/`);

async function withD3({ size, ends, ticks }) {
  const d3 = await import(pathToFileURL(require.resolve("d3-force")).href);
  const nodes = Array.from({ length: size }, (_, index) => ({ index }));
  const links = ends.map(([source, target]) => ({ source, target }));
  const simulation = d3.forceSimulation(nodes)
    .force("link", d3.forceLink(links))
    .force("charge", d3.forceManyBody())
    .force("x", d3.forceX().strength(0.02))
    .force("y", d3.forceY().strength(0.02))
    .stop();
  const began = performance.now();
  simulation.tick(ticks);
  const milliseconds = (performance.now() - began) / ticks;
  return { places: nodes.map(({ x, y }) => [x, y]), milliseconds };
}

async function withForceAtlas2({ size, ends, ticks }) {
  const Graph = require("graphology");
  const forceAtlas2 = require("graphology-layout-forceatlas2");
  const graph = new Graph({ type: "undirected" });
  for (let at = 0; at < size; at += 1) {
    const angle = at * 2.399963, radius = 10 * Math.sqrt(at + 0.5);
    graph.addNode(at, { x: radius * Math.cos(angle), y: radius * Math.sin(angle) });
  }
  for (const [a, b] of ends) graph.addEdge(a, b);
  const settings = forceAtlas2.inferSettings(graph);
  const began = performance.now();
  const found = forceAtlas2(graph, { iterations: ticks, settings });
  const milliseconds = (performance.now() - began) / ticks;
  return { places: Array.from({ length: size }, (_, at) => [found[at].x, found[at].y]), milliseconds };
}

const run = { "d3-force": withD3, "graphology ForceAtlas2": withForceAtlas2 }[request.engine];
process.stdout.write(JSON.stringify(await run(request)));

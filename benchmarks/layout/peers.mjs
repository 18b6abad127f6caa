// Lays out a network with d3-force or ForceAtlas2: JSON on standard input, JSON on standard output.
// In:  {engine, size, ends, ticks}.  Out: {places, milliseconds} (milliseconds per tick, at best).
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const request = JSON.parse(readFileSync(0, "utf8"));
const require = createRequire(`${process.cwd()}/`);

// Milliseconds of processor time per tick in the fastest batch of twenty: other work counts less.
function fastest(ticks, run) {
  let best = Infinity;
  for (let done = 0; done < ticks; done += 20) {
    const began = process.cpuUsage();
    run(20);
    const { user, system } = process.cpuUsage(began);
    best = Math.min(best, (user + system) / 20_000);
  }
  return best;
}

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
  const milliseconds = fastest(ticks, (count) => simulation.tick(count));
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
  const milliseconds = fastest(ticks, (iterations) => forceAtlas2.assign(graph, { iterations, settings }));
  const places = Array.from({ length: size }, (_, at) => {
    const { x, y } = graph.getNodeAttributes(at);
    return [x, y];
  });
  return { places, milliseconds };
}

const run = { "d3-force": withD3, "graphology ForceAtlas2": withForceAtlas2 }[request.engine];
process.stdout.write(JSON.stringify(await run(request)));

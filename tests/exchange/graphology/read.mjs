// Reads GEXF from standard input and writes its nodes and edges as JSON.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const installed = createRequire(join(process.cwd(), "package.json"));
const Graph = installed("graphology");
const gexf = installed("graphology-gexf");

const graph = gexf.parse(Graph, readFileSync(0, "utf8"), { addMissingNodes: false });
const found = {
  type: graph.type,
  nodes: Object.fromEntries(graph.mapNodes((node, attributes) => [node, attributes])),
  edges: Object.fromEntries(
    graph.mapEdges((edge, attributes, source, target) => [edge, { source, target, ...attributes }]),
  ),
};
process.stdout.write(JSON.stringify(found));

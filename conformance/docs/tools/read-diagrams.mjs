// Reads a JSON list of diagrams from stdin with Mermaid; prints for each the labels of its boxes, or what is wrong with it.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const require = createRequire(join(process.argv[2], 'package.json'));
const { JSDOM } = require('jsdom');
const { window } = new JSDOM('<!doctype html><body></body>');
Object.assign(globalThis, { window, document: window.document });
const { default: mermaid } = await import(pathToFileURL(require.resolve('mermaid')).href);

const read = async (text) => {
  try {
    await mermaid.parse(text);
    const { db } = await mermaid.mermaidAPI.getDiagramFromText(text);
    return { labels: [...db.getVertices().values()].map((vertex) => vertex.text), edges: db.getEdges().length };
  } catch (error) {
    return { fault: String(error.message) };
  }
};

const results = [];
for (const text of JSON.parse(readFileSync(0, 'utf8'))) results.push(await read(text));
process.stdout.write(JSON.stringify(results));

import fs from 'node:fs';
import { instance } from '@viz-js/viz';

const docs = new URL('../../../docs/', import.meta.url);

/** Colours by class, for light pages and dark ones; Graphviz itself knows one set only. */
const STYLE = `
text { font-family: Helvetica, Arial, sans-serif; fill: #1f2328 }
.node path { fill: #f6f8fa; stroke: #59636e }
.spec path { fill: #fff8c5; stroke: #9a6700 }
.package path { fill: #dafbe1; stroke: #1a7f37 }
.outside path { fill: none }
.edge path { stroke: #59636e }
.edge polygon { fill: #59636e; stroke: #59636e }
.cluster path { fill: none; stroke: #d1d9e0 }
.cluster text { fill: #59636e }
@media (prefers-color-scheme: dark) {
  text { fill: #f0f6fc }
  .node path { fill: #151b23; stroke: #9198a1 }
  .spec path { fill: #3b2e00; stroke: #d29922 }
  .package path { fill: #0f2e1a; stroke: #3fb950 }
  .outside path { fill: none }
  .edge path { stroke: #9198a1 }
  .edge polygon { fill: #9198a1; stroke: #9198a1 }
  .cluster path { stroke: #3d444d }
  .cluster text { fill: #9198a1 }
}`;

/** Where the diagram of the README stands, as text and as drawn. */
export const SOURCE = new URL('architecture.dot', docs);
export const DRAWING = new URL('architecture.svg', docs);

/** Draws the diagram with Graphviz, as WebAssembly: the same bytes on every machine. */
export async function drawArchitecture(source: string): Promise<string> {
  const graphviz = await instance();
  const svg = graphviz.renderString(source, { format: 'svg', graphAttributes: { bgcolor: 'transparent' } });
  return svg
    .replace(/^[\s\S]*?(?=<svg)/, '')
    .replace(/(<svg[^>]*>)/, `$1\n<style>${STYLE}\n</style>`)
    .replace(/<!--[\s\S]*?-->\n/g, '');
}

if (import.meta.main) fs.writeFileSync(DRAWING, await drawArchitecture(fs.readFileSync(SOURCE, 'utf8')));

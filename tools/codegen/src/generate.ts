import { join, relative } from 'node:path';
import { generatedFolder } from './paths.ts';
import { renderAll } from './render.ts';
import { scaffold } from './scaffold.ts';
import { readState, settledStamps, stampsOf, writeState } from './state.ts';
import { toolFiles } from './tool-files.ts';
import { type Changes, replaceFiles } from './write.ts';

/**
 * Renders the APIs and, when all have succeeded, writes what differs.
 *
 * @throws Failure before anything is written.
 */
export async function generate(root: string, apis: readonly string[]): Promise<number> {
  const started = Date.now();
  const rendered = await renderAll(root, apis);
  const tool = settledStamps(root, toolFiles(root), started);
  const entries = rendered.map(({ api, files, dependencies }) => {
    const inputs = settledStamps(root, dependencies, started);
    if (scaffold(root, api)) process.stdout.write(`packages/${api}: new package\n`);
    const folder = generatedFolder(root, api);
    process.stdout.write(describe(relative(root, folder), replaceFiles(folder, files)));
    const outputs = stampsOf(
      root,
      [...files.keys()].map((file) => join(folder, file)),
    );
    return [api, { inputs, outputs }];
  });
  writeState(root, { tool, apis: { ...readState(root).apis, ...Object.fromEntries(entries) } });
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  process.stdout.write(`Generated ${apis.length === 1 ? '1 API' : `${apis.length} APIs`} in ${seconds} s.\n`);
  return 0;
}

function describe(folder: string, { written, removed, same }: Changes): string {
  const parts = [
    written.length > 0 && `wrote ${written.join(', ')}`,
    removed.length > 0 && `removed ${removed.join(', ')}`,
    written.length + removed.length === 0 && `${same} files, none changed`,
  ];
  return `${folder}: ${parts.filter(Boolean).join('; ')}\n`;
}

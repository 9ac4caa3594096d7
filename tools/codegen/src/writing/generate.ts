import fs from 'node:fs';
import { join, relative } from 'node:path';
import { managerOf, projectAt } from '@rollcall/command/project';
import { timed } from '../cli/profile.ts';
import { hashesOf, type Kept, keepHandEdits } from './hand-edits.ts';
import { generatedFolder, packageFolder } from './paths.ts';
import { type Rendered, type RenderOptions, renderAll } from './render.ts';
import { missingExports, outdatedManifest, scaffold } from './scaffold.ts';
import { type Entry, readState, settledStamps, stampsOf, writeState } from './state.ts';
import { toolStamps } from './tool-files.ts';
import { type Changes, changesOf, replaceFiles } from './write.ts';

export type { RecordUncarried } from '../custom/render-custom.ts';

/**
 * Renders the APIs and, when all have succeeded, writes what differs.
 *
 * @throws Failure before anything is written.
 */
export async function generate(
  root: string,
  apis: readonly string[],
  { record }: Pick<RenderOptions, 'record'> = {},
): Promise<void> {
  const started = Date.now();
  const tool = toolStamps(root);
  const rendered = await renderAll(root, apis, { record });
  const entries = await timed('writing', () => write(root, rendered, started));
  const time = (Date.now() - started) / 1000;
  const seconds = time.toFixed(time < 1 ? 2 : 1);
  process.stdout.write(`Generated ${apis.length === 1 ? '1 API' : `${apis.length} APIs`} in ${seconds} s.\n`);
  await timed('remembering, afterwards', () =>
    writeState(root, { tool, apis: { ...readState(root).apis, ...Object.fromEntries(entries) } }),
  );
}

/** Writes what differs, and gives the stamps of what it was made of and of what was made. */
function write(root: string, rendered: readonly Rendered[], started: number): [api: string, Entry][] {
  const state = readState(root);
  return rendered.map(({ api, files, documents, dependencies }) => {
    const inputs = settledStamps(root, dependencies, started);
    const generated = state.apis[api]?.hashes;
    const contents = new Map<string, string>();
    for (const [folder, own] of [
      [generatedFolder(root, api), files],
      [packageFolder(root, api), documents],
    ] as const) {
      const changes = own === files ? changesOf(folder, own) : changesOf(folder, own, []);
      const names = [...changes.written, ...changes.removed];
      const kept = keepHandEdits(root, { api, folder, names, ...(generated && { generated }) });
      if (kept) process.stderr.write(wordsOf(relative(root, folder), kept));
      replaceFiles(folder, own, changes);
      if (own === files || names.length > 0) process.stdout.write(describe(relative(root, folder), changes));
      for (const [name, text] of own) contents.set(join(folder, name), text);
    }
    const { isApplication, packageFolder: nameOf } = projectAt(root);
    if (scaffold(root, api)) process.stdout.write(`${nameOf(api)}: new ${isApplication ? 'folder' : 'package'}\n`);
    const manifest = outdatedManifest(root, api);
    if (manifest) {
      fs.writeFileSync(join(root, manifest.file), manifest.text);
      process.stdout.write(
        `${manifest.file}: asks for the runtime of this version; run \`${managerOf(root)} install\`\n`,
      );
    }
    const missing = missingExports(root, api);
    if (missing.length > 0)
      process.stderr.write(
        `${nameOf(api)}/package.json does not export all that is generated; add ${missing.join(' and ')}.\n`,
      );
    return [api, { inputs, outputs: stampsOf(root, contents.keys()), hashes: hashesOf(root, contents) }];
  });
}

function wordsOf(folder: string, { names, folder: copies }: Kept): string {
  return (
    `${folder}: undid hand edits of ${list(names)}; copies are in ${copies}.\n` +
    'To change what is generated, edit the spec; your own files go beside it.\n'
  );
}

function describe(folder: string, { written, removed, same }: Changes): string {
  const parts = [
    written.length > 0 && `wrote ${list(written)}`,
    removed.length > 0 && `removed ${list(removed)}`,
    written.length + removed.length === 0 && `${same} files, none changed`,
  ];
  return `${folder}: ${parts.filter(Boolean).join('; ')}\n`;
}

/** So many names can be read at a glance. */
const FEW = 15;

function list(names: readonly string[]): string {
  return names.length > FEW ? `${names.length} files` : names.join(', ');
}

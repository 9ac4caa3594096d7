import { join, relative } from 'node:path';
import { commandLine } from '@rollcall/command';
import { projectAt } from '@rollcall/command/project';
import { orphansOf } from './orphans.ts';
import { generatedFolder } from './paths.ts';
import { renderAll } from './render.ts';
import { outdatedManifest } from './scaffold.ts';
import { changesOf } from './write.ts';

/** Compares what is in the repository with what the specs say, without a look at what earlier runs remember. */
export async function check(root: string, apis: readonly string[]): Promise<0 | 1> {
  const { specFolder, packageFolder } = projectAt(root);
  const drift = (await renderAll(root, apis)).flatMap(({ api, files, documents }) => {
    const folder = generatedFolder(root, api);
    const { written, removed } = changesOf(folder, files);
    const outdated = changesOf(join(root, packageFolder(api)), documents, []).written;
    const pathOf = (name: string) => relative(root, join(folder, name));
    return [
      ...[...written.map(pathOf), ...outdated.map((name) => `${packageFolder(api)}/${name}`)].map(
        (path) => `${path} is not what ${specFolder(api)} says`,
      ),
      ...removed.map((name) => `${pathOf(name)} is not a generated file`),
    ];
  });
  const manifests = apis.flatMap((api) => outdatedManifest(root, api)?.file ?? []);
  drift.push(...manifests.map((file) => `${file} asks for an older runtime than its code is generated for`));
  drift.push(...orphansOf(root).map((api) => `${packageFolder(api)} has no ${specFolder(api)}`));
  if (drift.length === 0) {
    process.stdout.write(`No drift: ${apis.length === 1 ? '1 API is' : `${apis.length} APIs are`} as the specs say.\n`);
    return 0;
  }
  process.stderr.write(`${drift.join('\n')}\nRun \`${commandLine('generate')}\` and commit the result.\n`);
  return 1;
}

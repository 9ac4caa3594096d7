import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { modelOf } from '@rollcall/codegen/model';
import { filesOf } from '@rollcall/codegen/targets';
import { stage } from '@rollcall/release/stage';
import { entryOf } from '@rollcall/spec-diff/entry';
import type { Finding } from '@rollcall/spec-diff/finding';
import { type ApiPackage, root } from './consumer.ts';
import { type Project, start } from './project.ts';

interface Place {
  readonly operation: string;
  readonly status: number;
  readonly field: string;
}

// biome-ignore lint/suspicious/noExplicitAny: a description is edited as the data that it is
type Any = any;

/** Takes a field out of an answer, has the change judged, and publishes the version that the verdict demands. */
export async function publishBreaking(api: ApiPackage, place: Place, team: Project, folder: string) {
  const document = JSON.parse(readFileSync(join(api.folder, 'src/generated/openapi.json'), 'utf8'));
  const files = { old: join(folder, 'old.json'), new: join(folder, 'new.json') };
  mkdirSync(folder, { recursive: true });
  writeFileSync(files.old, JSON.stringify(document));
  removeField(document, place);
  writeFileSync(files.new, JSON.stringify(document));
  const diff = await start(
    process.execPath,
    [join(root, 'packages/cli/src/main.js'), 'diff', files.old, files.new, '--json', '--allow', 'breaking'],
    folder,
  );
  const { bump, findings } = JSON.parse(diff.output) as { bump: string; findings: Finding[] };
  const manifest = JSON.parse(readFileSync(join(api.folder, 'package.json'), 'utf8'));
  // What the installed one depends on, with versions in place of the workspace's words.
  const inside = JSON.parse(readFileSync(join(team.folder, 'node_modules', api.name, 'package.json'), 'utf8'));
  const [major] = manifest.version.split('.').map(Number);
  const version = bump === 'major' ? `${major + 1}.0.0` : manifest.version;
  const changelog = entryOf(api.model.name, findings);
  const made = join(team.folder, 'next', api.model.name);
  await generate(api, document, made);
  writeFileSync(
    join(made, 'package.json'),
    JSON.stringify({
      ...manifest,
      version,
      dependencies: inside.dependencies,
      devDependencies: {},
      scripts: {},
    }),
  );
  writeFileSync(join(made, 'CHANGELOG.md'), `# ${api.name}\n\n## ${version}\n\n${changelog}\n`);
  const built = await start(process.execPath, [join(root, 'tools/build/src/main.ts')], made);
  if (built.code !== 0) throw new Error(built.output);
  const { tarball } = stage({ name: api.name, version, folder: made, dependencies: [] }, folder);
  const published = await start('npm', ['publish', tarball, '--ignore-scripts'], team.folder);
  if (published.code !== 0) throw new Error(published.output);
  return { version, changelog };
}

function removeField(document: Any, { operation, status, field }: Place): void {
  for (const item of Object.values<Any>(document.paths)) {
    for (const one of Object.values<Any>(item)) {
      if (one.operationId !== operation) continue;
      const response = resolve(document, one.responses[status]);
      for (const content of Object.values<Any>(response.content)) {
        const schema = resolve(document, content.schema);
        delete schema.properties[field];
        schema.required = schema.required?.filter((name: string) => name !== field);
        for (const example of Object.values<Any>(content.examples ?? {})) delete example.value[field];
      }
    }
  }
}

const resolve = (document: Any, value: Any): Any =>
  typeof value.$ref === 'string'
    ? value.$ref
        .slice(2)
        .split('/')
        .reduce((inner: Any, step: string) => inner[step], document)
    : value;

/** The package as `pnpm generate` makes it, outside of the repository. */
async function generate(api: ApiPackage, document: Any, folder: string): Promise<void> {
  for (const part of ['src', 'README.md', 'LICENSE'])
    cpSync(join(part === 'LICENSE' ? root : api.folder, part), join(folder, part), { recursive: true });
  writeFileSync(join(folder, 'tsconfig.build.json'), JSON.stringify({ extends: join(root, 'tsconfig.build.json') }));
  const model = modelOf(api.model.name, document);
  for (const [file, text] of await filesOf(model)) writeFileSync(join(folder, 'src/generated', file), text);
}

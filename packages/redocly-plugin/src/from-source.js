/**
 * The plugin for this repository itself, where nothing has to be built first. The rules are TypeScript, which the Node of an editor or of
 * `redocly` may not read, so they are bundled to JavaScript whenever the plugin is loaded.
 */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

const pathTo = (path) => fileURLToPath(new URL(path, import.meta.url));

export default async function plugin() {
  const bundle = await bundled(pathTo('../../../tools/spec-rules/src/redocly-plugin.ts'));
  const folder = pathTo('../node_modules/.cache');
  // Editors and command lines may load it at the same time.
  const file = `${folder}/plugin-${createHash('sha256').update(bundle).digest('hex').slice(0, 16)}.js`;
  if (!fs.existsSync(file)) {
    fs.rmSync(folder, { recursive: true, force: true });
    fs.mkdirSync(folder, { recursive: true });
    fs.writeFileSync(`${file}.${process.pid}`, bundle);
    fs.renameSync(`${file}.${process.pid}`, file);
  }
  const { default: create } = await import(pathToFileURL(file).href);
  return create();
}

async function bundled(source) {
  let build;
  try {
    ({ build } = await import('esbuild'));
  } catch {
    const { packageManager } = JSON.parse(fs.readFileSync(pathTo('../../../package.json'), 'utf8'));
    throw new Error(`Nothing is installed yet: run \`npx --yes ${packageManager} install\`.`);
  }
  const { outputFiles } = await build({
    entryPoints: [source],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    inject: [pathTo('../../../tools/build/src/bundle/newer.js')],
    // For the libraries that are CommonJS.
    banner: { js: "import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);" },
    logLevel: 'silent',
    // Redocly is what loads the plugin: its library is not called from within.
    external: ['@redocly/openapi-core'],
  });
  return outputFiles[0].text;
}

import fs from 'node:fs';
import { basename, extname, join, relative, resolve } from 'node:path';
import { choice, defineCommand, Failure, UsageError } from '@rollcall/command';
import { install, managerOf, runManager, runProgram } from '@rollcall/command/project';
import { faultOf } from '@rollcall/command/project/config';
import { filesOf, type Template } from './files.ts';
import { mergedManifest } from './manifest.ts';

const TEMPLATES = ['packages', 'app'] as const;
const PLATFORMS = ['github', 'gitlab', 'none'] as const;

/** `npm create rollcall`. */
export const command = defineCommand({
  name: 'create',
  called: 'npm create rollcall',
  usage: '[folder] [description…]',
  description: `
Starts a project in a folder (default: here), with the OpenAPI descriptions named, files or URLs, or with an example. What is
there already is left as it is; package.json gets what it lacks.`,
  options: {
    template: {
      type: 'string',
      default: 'packages',
      value: `<${TEMPLATES.join('|')}>`,
      description: 'packages: a repository with one package per API. app: code in src/api of an application',
    },
    scope: {
      type: 'string',
      value: '<@scope>',
      description: 'the scope of the packages. Default: the name of the folder',
    },
    ci: {
      type: 'string',
      value: `<${PLATFORMS.join('|')}>`,
      description: "the workflow to write. Default: by git's remote, or github",
    },
    'skip-install': { type: 'boolean', default: false, description: 'write files, and neither install nor generate' },
  },
  exit: { 0: 'created', 1: 'created, but a description was refused' },
  run: async ({ values, positionals: [name = '.', ...descriptions] }, { cwd, out }) => {
    const template = choice('--template', values.template, TEMPLATES);
    const platform = values.ci === undefined ? undefined : choice('--ci', values.ci, PLATFORMS);
    const fault = values.scope === undefined ? undefined : faultOf({ scope: values.scope });
    if (fault !== undefined) throw new UsageError(`${fault}.`);
    const root = resolve(cwd, name);
    if (isFile(root)) throw new UsageError(`${name} is a file: name the folder of the project first, . for this one.`);
    const apis = descriptions.map((from) => ({ name: apiName(from), from: isUrl(from) ? from : resolve(cwd, from) }));
    for (const { from } of apis) if (!isUrl(from) && !isFile(from)) throw new UsageError(`${from} is not a file.`);
    fs.mkdirSync(root, { recursive: true });
    write(root, { template, platform, scope: values.scope, isExample: apis.length === 0 }, out);
    if (values['skip-install']) return 0;
    if ((await install(root)) !== 0) throw new Failure(`\`${managerOf(root)} install\` failed.`);
    if (apis.length > 0) await addAll(root, apis);
    else if ((await rollcall(root, 'generate')) !== 0)
      throw new Failure('The project is there, but `rollcall generate` failed.');
    if (template === 'packages' && (await install(root)) !== 0)
      throw new Failure(`\`${managerOf(root)} install\` failed.`);
    out(nextSteps(relative(cwd, root), root, template === 'app' ? 'api:' : ''));
    return 0;
  },
});

function write(root: string, template: Template, out: (text: string) => void): void {
  const files = filesOf(root, template);
  for (const [file, text] of files) {
    const path = join(root, file);
    if (file !== 'package.json' && fs.existsSync(path)) {
      out(`kept   ${file}\n`);
      continue;
    }
    fs.mkdirSync(resolve(path, '..'), { recursive: true });
    fs.writeFileSync(path, file === 'package.json' ? mergedManifest(path, text) : text);
    out(`wrote  ${file}\n`);
  }
}

async function addAll(root: string, apis: readonly { readonly name: string; readonly from: string }[]): Promise<void> {
  const refused: string[] = [];
  for (const { name, from } of apis)
    if ((await rollcall(root, 'new-api', name, from, '--skip-tests')) !== 0) refused.push(`new-api ${name} ${from}`);
  if (refused.length > 0)
    throw new Failure(
      `The project is there, but not all APIs: see above for why. Once that is mended, or with the option named
there, run in ${root}:\n${refused.map((line) => `  npx rollcall ${line}\n`).join('')}`.trimEnd(),
    );
}

/** The command that is installed in the project. Starting it through the package manager could install once more. */
function rollcall(root: string, ...args: string[]): Promise<number> {
  const own = join(root, 'node_modules/rollcall/dist/main.js');
  const run = managerOf(root) === 'npm' ? ['exec', '--'] : ['exec'];
  return fs.existsSync(own)
    ? runProgram(process.execPath, [own, ...args], root)
    : runManager(root, root, [...run, 'rollcall', ...args]);
}

const isUrl = (text: string): boolean => /^https?:/i.test(text);
const isFile = (path: string): boolean => fs.statSync(path, { throwIfNoEntry: false })?.isFile() === true;

/** `pet-store` of `files/Pet Store.yaml`; of what everybody's is called, the name of its folder. */
function apiName(from: string): string {
  const parts = (isUrl(from) ? new URL(from).pathname : resolve(from)).split(/[/\\]/).filter(Boolean);
  const words = parts
    .map((part) => basename(part, extname(part)))
    .filter((part) => !/^(openapi|swagger|api|v\d+)$/i.test(part));
  const name = (words.at(-1) ?? 'api')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^[^a-z]+|-$/g, '');
  return name || 'api';
}

function nextSteps(folder: string, root: string, prefix: string): string {
  const run = managerOf(root) === 'npm' ? 'npm run' : managerOf(root);
  return `
Ready. Next:
${folder === '' ? '' : `  cd ${folder}\n`}  ${run} ${prefix}test        run every check
  ${run} ${prefix}generate    after an edit to specs/<api>/openapi.yaml
`;
}

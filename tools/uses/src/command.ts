import fs from 'node:fs';
import { join, resolve } from 'node:path';
import { defineCommand, Failure } from '@rollcall/command';
import type { Usage } from './usage.ts';

const FILE = 'rollcall-usage.json';

/** `rollcall uses`. */
export const command = defineCommand({
  name: 'uses',
  usage: '[folder]',
  description: `
Says which operations, statuses, fields and types of generated packages a project's code uses, and writes it to ${FILE}. The
compiler reads the code; nothing runs, and nothing is sent anywhere. Hand the file to the owners of the APIs: \`diff --uses\` then
names the teams that a change breaks.`,
  options: {
    project: {
      type: 'string',
      short: 'p',
      value: '<file>',
      description: 'the tsconfig.json to read. Default: that of the folder',
    },
    check: { type: 'boolean', default: false, description: `write nothing; exit with 1 if ${FILE} is not up to date` },
  },
  notes: 'Fields count that the code names. What handles a whole value (a loop over its keys, JSON) names none.',
  exit: { 0: 'written', 1: 'no package of an API is used, or with --check the file is not up to date' },
  run: async ({ values, positionals: [folder = '.'] }, { cwd, out }) => {
    const root = resolve(cwd, folder);
    const { analyse } = await import('./analyse.ts');
    const { programOf } = await import('./program.ts');
    const apis = analyse(programOf(root, values.project && resolve(cwd, values.project)), root);
    if (apis.size === 0) throw new Failure('No code here imports a generated package; name the folder or --project.');
    const usage: Usage = {
      version: 1,
      consumer: nameOf(root),
      apis: Object.fromEntries([...apis].sort(([a], [b]) => (a < b ? -1 : 1))),
    };
    const text = `${JSON.stringify(usage, null, 2)}\n`;
    const file = join(root, FILE);
    if (values.check && (!fs.existsSync(file) || fs.readFileSync(file, 'utf8') !== text))
      throw new Failure(`${FILE} is not up to date: run \`rollcall uses\`, and commit it.`);
    if (!values.check) fs.writeFileSync(file, text);
    for (const [api, { calls, implements: answers, fields }] of apis)
      out(`${api}: ${[...new Set([...calls, ...answers])].join(', ') || 'types only'}; fields: ${fields.length}\n`);
    return 0;
  },
});

function nameOf(root: string): string {
  const file = join(root, 'package.json');
  const { name } = fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : {};
  if (typeof name !== 'string')
    throw new Failure(`${file} says no name: the owners of the APIs could not tell whose code this is.`);
  return name;
}

import fs from 'node:fs';
import { resolve } from 'node:path';
import { defineCommand, UsageError, wholeNumber } from '@rollcall/command';
import { repository } from '@rollcall/openapi/apis';
import { type Row, survey } from './describe.ts';
import { table } from './table.ts';

/** `pnpm new-api:survey`. */
export const command = defineCommand({
  name: 'new-api:survey',
  usage: '<file…>',
  description: `
Imports each description with \`pnpm new-api\`, type-checks and loads the result, removes it again, and prints a table of what
was generated or refused, and the time and memory it took.`,
  options: {
    contract: {
      type: 'string',
      default: '0',
      value: '<n>',
      description: 'run the contract tests of n operations of each description',
    },
    log: { type: 'string', value: '<file>', description: 'write what the commands print to this file' },
  },
  exit: { 0: 'each was generated and works, or was refused', 1: 'something crashed or does not compile' },
  run: async ({ values, positionals }, { out, error }) => {
    if (positionals.length === 0) throw new UsageError('Name one description or several.');
    const contract = wholeNumber('--contract', values.contract);
    if (values.log) fs.writeFileSync(values.log, '');
    const rows: Row[] = [];
    for (const file of positionals) {
      error(`${file}\n`);
      const log = (text: string) => void (values.log && fs.appendFileSync(values.log, `== ${file}\n${text}\n`));
      rows.push(await survey(repository, resolve(file), { contract, log }));
    }
    out(table(rows));
    return rows.every(isFine) ? 0 : 1;
  },
});

function isFine({ failed, package: made }: Row): boolean {
  return !failed && (!made || (made.types.code === 0 && made.load.code === 0));
}

import fs from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Row, survey } from './describe.ts';
import { table } from './table.ts';

const HELP = `Usage: pnpm new-api:survey <file…> [options]

Sends each description through \`pnpm new-api\`, type-checks and loads what comes out, takes it away again, and prints a table:
what was generated or refused, the time and the memory it took. A refused one is tried again with --exclude-unsupported.

Options:
  --contract <n>  run the contract tests of so many operations of each
  --log <file>    write there what the commands print
  --help          show this text

Exit code: 0 each description was generated and is right, or was refused; 1 something crashed or does not compile.
`;

/** Runs \`pnpm new-api:survey\` and gives its exit code. */
export async function command(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      log: { type: 'string' },
      contract: { type: 'string', default: '0' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help || positionals.length === 0) {
    process.stdout.write(HELP);
    return values.help ? 0 : 1;
  }
  // Through the exit hooks, which end what runs and take the spec away.
  process.once('SIGINT', () => process.exit(130)).once('SIGTERM', () => process.exit(143));
  const root = join(import.meta.dirname, '../../../..');
  if (values.log) fs.writeFileSync(values.log, '');
  const rows: Row[] = [];
  for (const file of positionals) {
    process.stderr.write(`${file}\n`);
    const log = (text: string) => void (values.log && fs.appendFileSync(values.log, `== ${file}\n${text}\n`));
    rows.push(await survey(root, resolve(file), { contract: Number(values.contract), log }));
  }
  process.stdout.write(table(rows));
  return rows.every(isFine) ? 0 : 1;
}

function isFine({ failed, package: made }: Row): boolean {
  return !failed && (!made || (made.types.code === 0 && made.load.code === 0));
}

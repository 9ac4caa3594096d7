import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

const HELP = `Usage: pnpm new-api <name> <file-or-url> [options]

Adds an API: reads an OpenAPI 3.0 or 3.1 description (JSON or YAML, with what it refers to in other files), writes it to
specs/<name>/openapi.yaml as OpenAPI 3.1, makes and generates packages/<name>, and runs its contract tests.

What our lint wants but the code does not need is waived in specs/<name>/waivers.yaml and listed in IMPORTED.md there. What
can't be carried to the generated code is refused, all of it in one list. A refusal, a failure or Ctrl-C leaves nothing behind.

Options:
  --exclude-unsupported  leave out the operations that can't be carried, and list them in specs/<name>/EXCLUDED.md
  --within <folder>      where the description may refer to files (default: the folder it is in); what is
                         named by a URL may refer to others of the same host
  --skip-tests           do not run the contract tests
  --root <folder>        the repository to add it to (default: this one)
  --help                 show this text

To take an API out again, delete specs/<name> and run \`pnpm generate\`.

Exit code: 0 done, 1 refused or failed; contract tests that fail count as failed, but the API stays.
`;

/** Runs `pnpm new-api` and gives its exit code. */
export async function command(args: readonly string[]): Promise<number> {
  try {
    return await run(args);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    process.stderr.write(`${process.env.DEBUG ? error.stack : error.message}\n`);
    return 1;
  }
}

async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      'exclude-unsupported': { type: 'boolean', default: false },
      within: { type: 'string' },
      'skip-tests': { type: 'boolean', default: false },
      root: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const [name, from, ...more] = positionals;
  if (!name || !from || more.length > 0) throw new Error(`Give a name and a file or URL.\n\n${HELP}`);
  // Through the exit hooks, which take back what is half done.
  process.once('SIGINT', () => process.exit(130)).once('SIGTERM', () => process.exit(143));
  const root = values.root ? resolve(values.root) : join(import.meta.dirname, '../../..');
  const [{ addApi }, { pnpm }] = await Promise.all([import('./add-api.ts'), import('@rollcall/codegen/pnpm')]);
  return addApi({
    root,
    name,
    from,
    within: values.within,
    exclude: values['exclude-unsupported'],
    test: !values['skip-tests'],
    pnpm,
  });
}

import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { findApis } from './apis.ts';
import { orphansOf, removeOrphans } from './orphans.ts';
import { isUnchanged, readState } from './state.ts';

const HELP = `Usage: pnpm generate [api…] [options]

Makes packages/<api>/src/generated from specs/<api>/openapi.yaml, for every API or for those named.
A failure, or Ctrl-C, leaves all files as they were. A package whose spec is gone is removed, if nobody has written in it.

Options:
  --check   write nothing; exit 1 if a generated file is not what its spec says
  --watch   stay: generate again when a spec is saved, then type-check its package, and show what is wrong in place.
            A mock that runs beside it, pnpm mock, takes up the saved spec by itself
  --profile say where the time went
  --force   generate even if nothing has changed
  --prune   remove packages whose spec is gone even if there are files of your own in them
  --root    the repository to work on (default: this one)
  --help    show this text

Exit code: 0 done or nothing to do, 1 something is wrong.
`;

/** Runs `pnpm generate`; nothing heavy is loaded before it is known that there is work. */
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
      check: { type: 'boolean' },
      watch: { type: 'boolean' },
      force: { type: 'boolean' },
      prune: { type: 'boolean', default: false },
      profile: { type: 'boolean', default: false },
      root: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const root = values.root ? resolve(values.root) : join(import.meta.dirname, '../../..');
  const apis = findApis(root, positionals);
  if (values.check) return (await import('./check.ts')).check(root, apis);
  // Through the exit hooks; and never in the middle of writing, which is one synchronous step.
  process.once('SIGINT', () => process.exit(values.watch ? 0 : 130)).once('SIGTERM', () => process.exit(143));
  const isClean = positionals.length > 0 || (await cleanUp(root, values.prune));
  const { force = false, profile } = values;
  if (values.watch) return (await import('./watch.ts')).watch(root, positionals, { force, profile });
  const state = readState(root);
  const stale = force ? apis : apis.filter((api) => !isUnchanged(root, api, state));
  const code =
    stale.length > 0 ? await (await import('./generate.ts')).generate(root, stale) : nothingChanged(apis.length);
  if (profile) process.stdout.write((await import('./profile.ts')).takeProfile());
  return isClean ? code : 1;
}

/** @returns false if a package without a spec is left. */
async function cleanUp(root: string, prune: boolean): Promise<boolean> {
  return orphansOf(root).length === 0 || removeOrphans(root, prune);
}

function nothingChanged(count: number): number {
  process.stdout.write(`Nothing changed: ${count === 1 ? '1 API is' : `${count} APIs are`} up to date.\n`);
  return 0;
}

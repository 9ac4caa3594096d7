import { relative, resolve } from 'node:path';
import { commandLine, defineCommand, type ExitCode, UsageError } from '@rollcall/command';
import { configure, projectAt } from '@rollcall/command/project';
import { listApis, specsFolder } from '@rollcall/openapi/apis';
import { lacksOf } from '../writing/needs.ts';
import { orphansOf, removeOrphans } from '../writing/orphans.ts';
import { isUnchanged, readState } from '../writing/state.ts';
import { apisToGenerate } from './apis.ts';

/** `pnpm generate`; nothing heavy is loaded before it is known that there is work. */
export const command = defineCommand({
  name: 'generate',
  usage: '[api…]',
  description: `
Generates packages/<api>/src/generated from specs/<api>/openapi.yaml, for the APIs named: by default for all, or for the one
in whose folder it is called. A failure or Ctrl-C leaves all files unchanged; what somebody changed by hand is kept as a copy. A package whose spec is gone is removed, unless it contains hand-written files.
Ends with what operations still lack of what \`needs\` in rollcall.config.ts names.`,
  options: {
    check: {
      type: 'boolean',
      description: 'write nothing; exit with 1 if a generated file differs from what its spec says',
    },
    watch: {
      type: 'boolean',
      description: `keep running: when a spec is saved, generate again, type-check the package and show errors in
place. Run the mock beside it: it picks up the saved spec too`,
    },
    profile: { type: 'boolean', default: false, description: 'show where the time went' },
    force: { type: 'boolean', default: false, description: 'generate even what has not changed' },
    prune: {
      type: 'boolean',
      default: false,
      description: 'remove packages whose spec is gone even if they contain hand-written files',
    },
    out: {
      type: 'string',
      value: '<folder>',
      description: `generate into this folder of an application, such as src/api, and make no packages; \`out\` in
rollcall.config.ts says it once and for all`,
    },
    root: { type: 'string', value: '<folder>', description: 'the repository to work on (default: this one)' },
  },
  exit: { 0: 'done or nothing to do', 1: 'a spec or a package is wrong' },
  run: async ({ values, positionals }, { cwd, root: own }): Promise<ExitCode> => {
    const { check, watch, force, prune, profile } = values;
    const root = values.root ? resolve(cwd, values.root) : own;
    if (values.out !== undefined) configure(root, { ...projectAt(root).config, out: outFolder(root, cwd, values.out) });
    const known = listApis(specsFolder(root));
    // The last of them may be what was removed.
    if (known.length === 0 && !check && orphansOf(root).length > 0) return (await cleanUp(root, prune)) ? 0 : 1;
    const apis = apisToGenerate(root, positionals, cwd);
    const areAll = apis.length === known.length;
    if (check) return (await import('../writing/check.ts')).check(root, apis);
    // A watch has no other end.
    if (watch) process.removeAllListeners('SIGINT').once('SIGINT', () => process.exit(0));
    const isClean = !areAll || (await cleanUp(root, prune));
    if (watch) return (await import('../watching/watch.ts')).watch(root, areAll ? [] : apis, { force, profile });
    const state = readState(root);
    const stale = force ? apis : apis.filter((api) => !isUnchanged(root, api, state));
    if (stale.length > 0) await (await import('../writing/generate.ts')).generate(root, stale);
    else sayNothingChanged(apis.length);
    sayLacks(root, apis);
    if (profile) process.stdout.write((await import('./profile.ts')).takeProfile());
    return isClean ? 0 : 1;
  },
});

/** From the root, with slashes. */
function outFolder(root: string, cwd: string, out: string): string {
  const folder = relative(root, resolve(cwd, out)).replaceAll('\\', '/');
  if (folder === '' || folder.startsWith('..')) throw new UsageError(`--out ${out}: name a folder below ${root}.`);
  return folder;
}

/** @returns false if a package without a spec is left. */
async function cleanUp(root: string, prune: boolean): Promise<boolean> {
  return orphansOf(root).length === 0 || removeOrphans(root, prune);
}

/** What is left for people to do. */
function sayLacks(root: string, apis: readonly string[]): void {
  const lacks = lacksOf(root, apis);
  if (lacks.length === 0) return;
  const diff = `A new operation needs a changeset, too: \`${commandLine('spec-diff')} --write\` writes it.`;
  process.stdout.write(`\nStill to be written by hand:\n  ${lacks.join('\n  ')}\n${diff}\n`);
}

function sayNothingChanged(count: number): void {
  process.stdout.write(`Nothing changed: ${count === 1 ? '1 API is' : `${count} APIs are`} up to date.\n`);
}

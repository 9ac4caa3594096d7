import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { parse } from 'yaml';
import { CHECKS } from '../selection.ts';

const root = join(import.meta.dirname, '../../../..');

/** What a step does, or a job that is another workflow. */
interface Step {
  readonly run?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Job extends Step {
  readonly steps?: readonly Step[];
}

/** The workflows and actions of this repository. */
export const workflowFiles = (): string[] =>
  execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '.github'], { cwd: root })
    .toString()
    .split('\n')
    .filter((file) => /\.ya?ml$/.test(file) && fs.existsSync(join(root, file)));

/** What is wrong with a workflow or an action, as GitHub would say it, and what its scripts would stumble over. */
export async function faultsOf(file: string, text: string): Promise<string[]> {
  const { jobs = {}, runs } = parse(text) as { jobs?: Record<string, Job>; runs?: Job };
  const steps = [...Object.values(jobs), ...(runs ? [runs] : [])].flatMap((job) => [job, ...(job.steps ?? [])]);
  const commands = steps.flatMap(({ run = '', with: given = {} }) =>
    [run, ...Object.values(given)].flatMap(commandsIn),
  );
  return [
    ...(await syntaxFaults(file, text)),
    ...steps.flatMap((step) => useFaults(step, text)),
    ...steps.flatMap(({ run }) => (run === undefined ? [] : scriptFaults(run))),
    ...commands.flatMap(commandFaults),
  ];
}

/** GitHub's own check imports JSON as only bundlers do. */
async function loadCheck() {
  const hooks = registerHooks({
    resolve: (specifier, context, next) => {
      const found = next(specifier, context);
      return found.url.endsWith('.json') ? { ...found, importAttributes: { type: 'json' } } : found;
    },
  });
  try {
    const [{ validate }, { TextDocument }] = await Promise.all([
      import('@actions/languageservice/validate'),
      import('vscode-languageserver-textdocument'),
    ]);
    return { validate, TextDocument };
  } finally {
    hooks.deregister();
  }
}

async function syntaxFaults(file: string, text: string): Promise<string[]> {
  const { validate, TextDocument } = await loadCheck();
  // By its address it remembers what it has read.
  const address = `file:///${createHash('sha256').update(text).digest('hex')}/${file}`;
  const found = await validate(TextDocument.create(address, 'yaml', 0, text), {
    fileProvider: { getFileContent: async ({ path }) => ({ name: path, content: textOf(path) }) },
  });
  return found.map(({ range, message }) => `${file}:${range.start.line + 1}: ${message}`);
}

function useFaults({ uses, with: given = {} }: Step, text: string): string[] {
  if (uses === undefined) return [];
  if (!uses.startsWith('./')) {
    const isPinned = /@[0-9a-f]{40}$/.test(uses) && text.includes(`${uses} # v`);
    return isPinned ? [] : [`${uses}: pin it by the hash of a commit, with its version as a comment`];
  }
  if (/\.ya?ml$/.test(uses)) return [];
  const path = join(root, uses.replace(/^\.\/\.rollcall\//, './'), 'action.yml');
  if (!fs.existsSync(path)) return [`${uses}: there is no such action`];
  const { inputs = {} } = parse(fs.readFileSync(path, 'utf8')) as { inputs?: Record<string, unknown> };
  return Object.keys(given).flatMap((name) => (Object.hasOwn(inputs, name) ? [] : [`${uses}: no input ${name}`]));
}

function scriptFaults(script: string): string[] {
  const { stderr } = spawnSync('bash', ['-n'], { input: script, encoding: 'utf8' });
  return [
    ...(stderr === '' ? [] : [stderr.trim()]),
    // GitHub would paste its value into the script, and a branch can be called `$(…)`.
    ...(/\$\{\{/.test(script) ? ['an expression in a script: pass it through `env`'] : []),
  ];
}

/** The calls of our own commands: scripts of package.json, and what comes after `$ROLLCALL`. */
const commandsIn = (script: unknown): string[][] =>
  [
    ...String(script)
      .replaceAll('\\\n', ' ')
      .matchAll(/(?:\$PNPM|pnpm@\S+|\$(?<isOurs>ROLLCALL)) (?:--silent )?(?<words>[^\n;|&>)]*)/g),
  ].map(({ groups }) => [...(groups?.isOurs ? ['rollcall'] : []), ...(groups?.words ?? '').trim().split(/\s+/)]);

const OF_PNPM = new Set(['install']);

/** Whether a command is there and has the options that it is called with. */
export function commandFaults([script = '', ...words]: readonly string[]): string[] {
  if (OF_PNPM.has(script)) return [];
  const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };
  const line = scripts[script];
  if (line === undefined) return [`pnpm ${script}: no such script`];
  const [program, ...command] = line.split(' ');
  const help = program === 'node' ? helpOf([...command, ...(script === 'rollcall' ? words.slice(0, 1) : [])]) : '';
  if (help === undefined) return [`pnpm ${[script, ...words].join(' ')}: no such command`];
  const options = words.filter((word) => word.startsWith('-')).map((word) => word.replace(/=.*/, ''));
  return [
    ...options
      .filter((option) => !new RegExp(`^ +(?:[^ ]+, )?${option}(?:[ ,]|$)`, 'm').test(help))
      .map((option) => `pnpm ${script}: no option ${option}`),
    ...(script === 'test' ? unknownChecks(words) : []).map((name) => `pnpm test: no check ${name}`),
  ];
}

/** Of the words before the first option, those that name no check. */
function unknownChecks(words: readonly string[]): string[] {
  const first = words.findIndex((word) => word.startsWith('-'));
  return words.slice(0, first === -1 ? undefined : first).filter((word) => !CHECKS.includes(word));
}

const helps = new Map<string, string | undefined>();

function helpOf(command: readonly string[]): string | undefined {
  const key = command.join(' ');
  if (!helps.has(key)) {
    const { status, stdout } = spawnSync(process.execPath, [...command, '--help'], { cwd: root, encoding: 'utf8' });
    helps.set(key, status === 0 ? stdout : undefined);
  }
  return helps.get(key);
}

/** The text of a file of this repository. */
export const textOf = (file: string): string => fs.readFileSync(join(root, file), 'utf8');

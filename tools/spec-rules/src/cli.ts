import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { formats } from './formats/index.ts';
import { type Report, summary } from './formats/report.ts';
import { lintApi } from './lint.ts';
import { listApis, specOf } from './repository.ts';

const help = `Lints the specs of specs/: Redocly's strict rules and ours (redocly.yaml), less the waivers of each API.

Usage: pnpm lint [api…] [--format text|github|sarif|json] [--output file]

  api…            names of folders in specs/; all of them by default
  --format, -f    text, or github where GITHUB_ACTIONS is true
  --output, -o    write the report to this file, and show the default format on the terminal
  --help, -h      this text

A finding, error or warning, makes the exit code 1. A rule that does not hold for one API is waived in
specs/<api>/waivers.yaml: a list of {rule, reason, pointer?}. A waiver that suppresses nothing is an error.
`;

type FormatName = keyof typeof formats;

/** What a run needs from its surroundings. */
export interface Terminal {
  /** Absolute path of the repository. */
  readonly root: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly color: boolean;
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
}

/** Runs `pnpm lint` and returns its exit code. */
export async function run(args: readonly string[], terminal: Terminal): Promise<0 | 1> {
  try {
    const { apis, format, output, help: wantsHelp } = readArguments(args);
    if (!wantsHelp) return await lint(apis, format, output, terminal);
    terminal.out(help);
    return 0;
  } catch (error) {
    terminal.error(`${error instanceof Error ? error.message : error}\n`);
    return 1;
  }
}

function readArguments(args: readonly string[]) {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      format: { type: 'string', short: 'f' },
      output: { type: 'string', short: 'o' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const { format } = values;
  if (format !== undefined && !Object.hasOwn(formats, format)) {
    throw new Error(`There is no format \`${format}\`; there are ${Object.keys(formats).join(', ')}.`);
  }
  return { ...values, format: format as FormatName | undefined, apis: positionals };
}

async function lint(
  names: readonly string[],
  format: FormatName | undefined,
  output: string | undefined,
  terminal: Terminal,
): Promise<0 | 1> {
  const { root, env, color } = terminal;
  const apis = choose(names, await listApis(root));
  const findings = (await Promise.all(apis.map((api) => lintApi(specOf(root, api), { root })))).flat();
  const report: Report = { apis, findings, root };
  const shown = env.GITHUB_ACTIONS === 'true' ? 'github' : 'text';
  if (output !== undefined) await write(output, await formats[format ?? shown](report, { color: false }));
  const onTerminal = output === undefined ? (format ?? shown) : shown;
  terminal.out(await formats[onTerminal](report, { color }));
  const isForPrograms = onTerminal === 'json' || onTerminal === 'sarif';
  (isForPrograms ? terminal.error : terminal.out)(`${summary(report)}\n`);
  return findings.length === 0 ? 0 : 1;
}

function choose(names: readonly string[], known: readonly string[]): readonly string[] {
  if (known.length === 0) throw new Error('There is no API: no folder of specs/ holds an openapi.yaml.');
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw new Error(`There is no API \`${unknown.join('`, `')}\`; there are ${known.join(', ')}.`);
  return names.length === 0 ? known : [...new Set(names)];
}

/** In one step, so that nobody reads half a report. */
async function write(file: string, text: string): Promise<void> {
  const path = resolve(file);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(`${path}.part`, text);
  await rename(`${path}.part`, path);
}

import { resolve } from 'node:path';
import { choice, defineCommand, type Terminal, writeReport } from '@rollcall/command';
import { chooseApis, specFile } from '@rollcall/openapi/apis';
import { formats } from './formats/index.ts';
import { type Report, summary } from './formats/report.ts';
import { lintApi } from './lint.ts';

type FormatName = keyof typeof formats;

const names = Object.keys(formats) as FormatName[];

/** `pnpm lint`. */
export const command = defineCommand({
  name: 'lint',
  usage: '[api…]',
  description:
    "Lints the specs in specs/ with Redocly's strict rules and ours (redocly.yaml), except for each API's waivers.",
  options: {
    format: {
      type: 'string',
      short: 'f',
      value: `<${names.join('|')}>`,
      description: 'default: text, or github if GITHUB_ACTIONS is true',
    },
    output: {
      type: 'string',
      short: 'o',
      value: '<file>',
      description: 'write the report to this file; the terminal shows the default format',
    },
  },
  notes: `
To exempt an API from a rule, add {rule, reason, pointer?} to the list in specs/<api>/waivers.yaml. A waiver that
suppresses nothing is an error.`,
  exit: { 0: 'nothing found', 1: 'there are findings, errors or warnings' },
  run: async ({ values, positionals }, terminal: Terminal) => {
    const format = values.format === undefined ? undefined : choice('--format', values.format, names);
    const report = await lintApis(positionals, terminal);
    await show(report, format, values.output, terminal);
    return report.findings.length === 0 ? 0 : 1;
  },
});

async function lintApis(asked: readonly string[], { root, cwd }: Terminal): Promise<Report> {
  const apis = chooseApis(root, asked, cwd);
  const findings = (await Promise.all(apis.map((api) => lintApi(specFile(root, api), { root })))).flat();
  return { apis, findings, root };
}

async function show(report: Report, format: FormatName | undefined, output: string | undefined, terminal: Terminal) {
  const { env, color, cwd } = terminal;
  const shown = env.GITHUB_ACTIONS === 'true' ? 'github' : 'text';
  if (output !== undefined)
    await writeReport(resolve(cwd, output), await formats[format ?? shown](report, { color: false }));
  const onTerminal = output === undefined ? (format ?? shown) : shown;
  terminal.out(await formats[onTerminal](report, { color }));
  const isForPrograms = onTerminal === 'json' || onTerminal === 'sarif';
  (isForPrograms ? terminal.error : terminal.out)(`${summary(report)}\n`);
}

import type { ParseArgsOptionDescriptor } from 'node:util';
import { commandLine } from './program.ts';

/** An option as `parseArgs` reads it, with what the help says of it. */
export type Option = ParseArgsOptionDescriptor & {
  /** What it does: lower case, no full stop. A line break stays one. */
  readonly description: string;
  /** What stands for its value in the help: `<file>`. */
  readonly value?: string;
};

export type Options = Readonly<Record<string, Option>>;

export const helpOption = { type: 'boolean', short: 'h', description: 'show this text' } as const satisfies Option;

export interface Explained {
  readonly name: string;
  /** What people write to call it, where that is not our program and its name. */
  readonly called?: string;
  readonly usage?: string;
  readonly description: string;
  readonly notes?: string;
  readonly options: Options;
  readonly exit: { readonly 0: string; readonly 1?: string };
}

/** The text of `--help`. */
export function helpText({
  name,
  called = commandLine(name),
  usage,
  description,
  options,
  notes,
  exit,
}: Explained): string {
  const rows = Object.entries({ ...options, help: helpOption as Option }).map(
    ([option, { short, value, description }]) =>
      [`--${option}${short ? `, -${short}` : ''}${value ? ` ${value}` : ''}`, description] as const,
  );
  const width = Math.max(...rows.map(([left]) => left.length)) + 2;
  const lines = rows.map(
    ([left, right]) => `  ${left.padEnd(width)}${right.replaceAll('\n', `\n${' '.repeat(width + 2)}`)}`,
  );
  const codes = [`0 ${exit[0]}`, ...(exit[1] ? [`1 ${exit[1]}`] : []), '2 could not run'];
  return [
    `Usage: ${[called, usage].filter(Boolean).join(' ')} [options]`,
    description.trim(),
    `Options:\n${lines.join('\n')}`,
    ...(notes ? [notes.trim()] : []),
    `Exit code: ${codes.join(', ')}.\n`,
  ].join('\n\n');
}

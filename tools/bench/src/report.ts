import { type Measured, ratio } from './measure.ts';

/** One line of a report. */
export interface Row {
  readonly what: string;
  /** Median wall time, milliseconds. */
  readonly wall?: number;
  /** Bytes of code, minified. */
  readonly minified?: number;
  /** Bytes of that, compressed. */
  readonly gzip?: number;
  /** Mean CPU time, milliseconds. */
  readonly cpu?: number;
  /** Wall time, or compressed bytes, in units of what it is compared with. */
  readonly ratio?: number;
  /** CPU time in the same units: what other work on the machine disturbs less. */
  readonly cpuRatio?: number;
  /** What it is compared with. */
  readonly against?: string;
  /** The most memory that was held, in bytes. */
  readonly memory?: number;
  /** Wall time of one of what the row has many of, milliseconds. */
  readonly each?: number;
  /** How often it is done in a second, all connections together. */
  readonly perSecond?: number;
  /** The largest ratio that is good enough. */
  readonly aim?: number;
  /** The ratio that the aim is for. Default: `wall`. */
  readonly aimOf?: 'wall' | 'cpu';
  /** This repository's work, not what it is compared with. */
  readonly ours?: boolean;
}

export interface Report {
  readonly title: string;
  readonly rows: readonly Row[];
  /** What a reader must know to judge the figures. */
  readonly notes: readonly string[];
  /** Where the time of some rows goes. */
  readonly profiles?: readonly Profile[];
  /** The rows that the chart shows. Default: all that have a time. */
  readonly charted?: (row: Row) => boolean;
}

export interface Profile {
  readonly title: string;
  /** Of the figures. Default: ms. */
  readonly unit?: 'ms' | 'bytes';
  /** In the order of the steps. */
  readonly steps: readonly (readonly [step: string, time: number])[];
}

/** What a row is compared with, and how large the ratio may be. */
interface Comparison {
  readonly against: string;
  readonly baseline: Measured;
  readonly aim?: number;
}

export function row(what: string, measured: Measured, comparison?: Comparison): Row {
  const { wall, cpu, memory } = measured;
  const known = { ...(cpu !== undefined && { cpu }), ...(memory !== undefined && { memory }) };
  return { what, wall, ...known, ...(comparison && compare(measured, comparison)) };
}

function compare(measured: Measured, { against, baseline, aim }: Comparison) {
  const cpuRatio = (measured.cpu ?? Number.NaN) / (baseline.cpu ?? Number.NaN);
  return {
    against,
    ratio: ratio(measured, baseline),
    ...(Number.isFinite(cpuRatio) && { cpuRatio }),
    ...(aim !== undefined && { aim }),
  };
}

const HEADINGS = [
  ...['', 'minified', 'gzip', 'per second', 'wall', 'CPU', 'memory', 'each'],
  ...['ratio', 'by CPU', 'to', 'aim', ''],
];
const LEFT = new Set(['', 'to']);

function cellsOf(row: Row): string[] {
  const { what, minified, gzip, perSecond, wall, cpu, memory, each, ratio, cpuRatio, against = '', aim } = row;
  const whole = (value: number | undefined) => (value === undefined ? '' : String(Math.round(value)));
  const held = memory === undefined ? '' : bytes(memory);
  const costs = [whole(perSecond), duration(wall), duration(cpu), held, duration(each)];
  const verdict = verdictOf(row);
  return [
    what,
    whole(minified),
    whole(gzip),
    ...costs,
    factor(ratio),
    factor(cpuRatio),
    against,
    factor(aim),
    verdict ?? '',
  ];
}

/** Whether a row is as good as it should be; nothing where nobody has said how good that is. */
export function verdictOf({ ratio, cpuRatio, aim, aimOf }: Row): 'met' | 'not met' | undefined {
  const judged = aimOf === 'cpu' ? cpuRatio : ratio;
  if (judged === undefined || aim === undefined) return undefined;
  return judged <= aim ? 'met' : 'not met';
}

/** The table without the columns that no row fills. */
function tableOf(rows: readonly Row[]): { cells: string[][]; right: boolean[] } {
  const table = [HEADINGS, ...rows.map(cellsOf)];
  const last = HEADINGS.length - 1;
  const used = HEADINGS.map((_heading, column) => column === last || table.slice(1).some((cells) => cells[column]));
  return {
    cells: table.map((cells) => cells.filter((_cell, column) => used[column])),
    right: HEADINGS.map((heading) => !LEFT.has(heading)).filter((_right, column) => used[column]),
  };
}

function bytes(count: number): string {
  return count < 2 ** 22 ? `${Math.round(count / 2 ** 10)} kB` : `${Math.round(count / 2 ** 20)} MB`;
}

function duration(milliseconds: number | undefined): string {
  if (milliseconds === undefined) return '';
  if (milliseconds < 1) return `${(milliseconds * 1000).toFixed(1)} µs`;
  return milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
}

/** 1.63, and 1/7.7 for what takes less than half. */
export function factor(value: number | undefined): string {
  if (value === undefined) return '';
  if (value >= 0.5) return value.toFixed(2);
  const part = 1 / value;
  return `1/${part.toFixed(part < 20 ? 1 : 0).replace(/\.0$/, '')}`;
}

/** The report as an aligned table for a terminal. */
export function toText({ title, rows, notes, profiles = [] }: Report): string {
  const { cells: table, right } = tableOf(rows);
  const widths = right.map((_right, column) => Math.max(...table.map((cells) => cells[column]?.length ?? 0)));
  const lines = table.map((cells) => {
    const padded = cells.map((cell, column) =>
      right[column] ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
    );
    return padded.join('  ').trimEnd();
  });
  const steps = profiles.map((profile) => `\n${profile.title}\n\n${stepLines(profile).join('')}`);
  return `${title}\n\n${lines.join('\n')}\n\n${notes.map((note) => `- ${note}\n`).join('')}${steps.join('')}`;
}

function stepLines({ steps, unit = 'ms' }: Profile): string[] {
  return steps.map(([step, figure]) => `${figureOf(figure, unit).padStart(9)} ${unit}  ${step}\n`);
}

const figureOf = (figure: number, unit: 'ms' | 'bytes'): string => figure.toFixed(unit === 'ms' ? 1 : 0);

/** The report as a Markdown table. */
export function toMarkdown({ rows, notes, profiles = [] }: Report): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;
  const {
    cells: [headings = [], ...cells],
    right,
  } = tableOf(rows);
  const rule = right.map((isRight) => (isRight ? '---:' : '---'));
  const table = `${line(headings)}${line(rule)}${cells.map(line).join('')}`;
  const steps = profiles.map(
    ({ title, steps: figures, unit = 'ms' }) =>
      `\n${title}:\n\n| ${unit === 'ms' ? 'step' : 'part'} | ${unit} |\n| --- | ---: |\n${figures.map(([step, figure]) => line([step, figureOf(figure, unit)])).join('')}`,
  );
  return `${table}\n${notes.map((note) => `- ${note}\n`).join('')}${steps.join('')}`;
}

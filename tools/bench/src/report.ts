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
}

/** What a row is compared with, and how large the ratio may be. */
export interface Comparison {
  readonly against: string;
  readonly baseline: Measured;
  readonly aim?: number;
}

export function row(what: string, measured: Measured, comparison?: Comparison): Row {
  const { wall, cpu } = measured;
  return { what, wall, ...(cpu !== undefined && { cpu }), ...(comparison && compare(measured, comparison)) };
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

const HEADINGS = ['', 'minified', 'gzip', 'per second', 'wall', 'CPU', 'ratio', 'by CPU', 'to', 'aim', ''];
const RIGHT = new Set([1, 2, 3, 4, 5, 6, 7, 9]);

function cellsOf(row: Row): string[] {
  const { what, minified, gzip, perSecond, wall, cpu, ratio, cpuRatio, against = '', aim, aimOf } = row;
  const judged = aimOf === 'cpu' ? cpuRatio : ratio;
  const verdict = judged === undefined || aim === undefined ? '' : judged <= aim ? 'met' : 'not met';
  const rate = perSecond === undefined ? '' : String(Math.round(perSecond));
  const sizes = [minified, gzip].map((bytes) => (bytes === undefined ? '' : String(bytes)));
  const times = [rate, duration(wall), duration(cpu)];
  return [what, ...sizes, ...times, factor(ratio), factor(cpuRatio), against, factor(aim), verdict];
}

/** The table without the columns that no row fills. */
function tableOf(rows: readonly Row[]): { cells: string[][]; right: boolean[] } {
  const table = [HEADINGS, ...rows.map(cellsOf)];
  const last = HEADINGS.length - 1;
  const used = HEADINGS.map((_heading, column) => column === last || table.slice(1).some((cells) => cells[column]));
  return {
    cells: table.map((cells) => cells.filter((_cell, column) => used[column])),
    right: HEADINGS.map((_heading, column) => RIGHT.has(column)).filter((_right, column) => used[column]),
  };
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
export function toText({ title, rows, notes }: Report): string {
  const { cells: table, right } = tableOf(rows);
  const widths = right.map((_right, column) => Math.max(...table.map((cells) => cells[column]?.length ?? 0)));
  const lines = table.map((cells) => {
    const padded = cells.map((cell, column) =>
      right[column] ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
    );
    return padded.join('  ').trimEnd();
  });
  return `${title}\n\n${lines.join('\n')}\n\n${notes.map((note) => `- ${note}\n`).join('')}`;
}

/** The report as a Markdown table. */
export function toMarkdown({ rows, notes }: Report): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;
  const {
    cells: [headings = [], ...cells],
    right,
  } = tableOf(rows);
  const rule = right.map((isRight) => (isRight ? '---:' : '---'));
  return `${line(headings)}${line(rule)}${cells.map(line).join('')}\n${notes.map((note) => `- ${note}\n`).join('')}`;
}

import { type Measured, ratio } from './measure.ts';

/** One line of a report. */
export interface Row {
  readonly what: string;
  /** Median wall time, milliseconds. */
  readonly wall: number;
  /** Mean CPU time, milliseconds. */
  readonly cpu?: number;
  /** Wall time in units of what it is compared with. */
  readonly ratio?: number;
  /** CPU time in the same units: what other work on the machine disturbs less. */
  readonly cpuRatio?: number;
  /** What it is compared with. */
  readonly against?: string;
  /** The largest ratio that is good enough. */
  readonly aim?: number;
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

const HEADINGS = ['', 'wall', 'CPU', 'ratio', 'by CPU', 'to', 'aim', ''];
const RIGHT = new Set([1, 2, 3, 4, 6]);

function cellsOf({ what, wall, cpu, ratio, cpuRatio, against = '', aim }: Row): string[] {
  const verdict = ratio === undefined || aim === undefined ? '' : ratio <= aim ? 'met' : 'not met';
  return [what, duration(wall), duration(cpu), factor(ratio), factor(cpuRatio), against, factor(aim), verdict];
}

function duration(milliseconds: number | undefined): string {
  if (milliseconds === undefined) return '';
  return milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
}

/** 1.63, and 1/7.7 for what takes less than half. */
export function factor(value: number | undefined): string {
  if (value === undefined) return '';
  if (value >= 0.5) return value.toFixed(2);
  return `1/${(1 / value).toFixed(1).replace(/\.0$/, '')}`;
}

/** The report as an aligned table for a terminal. */
export function toText({ title, rows, notes }: Report): string {
  const table = [HEADINGS, ...rows.map(cellsOf)];
  const widths = HEADINGS.map((_heading, column) => Math.max(...table.map((cells) => cells[column]?.length ?? 0)));
  const lines = table.map((cells) => {
    const padded = cells.map((cell, column) =>
      RIGHT.has(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
    );
    return padded.join('  ').trimEnd();
  });
  return `${title}\n\n${lines.join('\n')}\n\n${notes.map((note) => `- ${note}\n`).join('')}`;
}

/** The report as a Markdown table. */
export function toMarkdown({ rows, notes }: Report): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;
  const rule = HEADINGS.map((_heading, column) => (RIGHT.has(column) ? '---:' : '---'));
  return `${line(HEADINGS)}${line(rule)}${rows.map((row) => line(cellsOf(row))).join('')}\n${notes.map((note) => `- ${note}\n`).join('')}`;
}

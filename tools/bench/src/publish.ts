import fs from 'node:fs';
import os from 'node:os';
import { join } from 'node:path';
import { toSvg } from './chart.ts';
import { factor, type Report, type Row, toMarkdown, verdictOf } from './report.ts';

type Reports = Readonly<Record<string, Report>>;

/** Writes one benchmark's chart, and the report of it and of those that are in the folder already. */
export function publish(folder: string, name: string, report: Report): void {
  const figures = join(folder, 'figures.json');
  const known: Reports = fs.existsSync(figures) ? JSON.parse(fs.readFileSync(figures, 'utf8')) : {};
  const reports = inOrder({ ...known, [name]: report });
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(join(folder, `${name}.svg`), toSvg(report));
  fs.writeFileSync(figures, `${JSON.stringify(reports, null, 1)}\n`);
  fs.writeFileSync(join(folder, 'README.md'), toPage(reports, machine()));
}

const ORDER = ['generate', 'scale', 'size', 'client', 'server'];

function inOrder(reports: Reports): Reports {
  const names = Object.keys(reports).sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b));
  return Object.fromEntries(names.map((name) => [name, reports[name] as Report]));
}

function machine(): string {
  return `${os.cpus().length} processors, Node ${process.versions.node}, ${os.type()} ${os.arch()}`;
}

/** All reports on one page: the aims first, then every figure. */
function toPage(reports: Reports, machine: string): string {
  const sections = Object.entries(reports).map(
    ([name, report]) => `\n## ${name}: ${report.title}\n\n![${report.title}](${name}.svg)\n\n${toMarkdown(report)}`,
  );
  return `# Benchmarks

Made by \`pnpm bench --out docs/bench\`: do not edit. ${machine}. Both sides of a ratio were measured in turn, in one
run: times depend on the machine, ratios hardly do.

## Aims

| | | ratio | to | aim | |
| --- | --- | ---: | --- | ---: | --- |
${Object.entries(reports).flatMap(aimsOf).join('')}${sections.join('')}`;
}

function aimsOf([name, { rows }]: [string, Report]): string[] {
  const judged = rows.filter((row) => verdictOf(row));
  return judged.map(
    (row) =>
      `| ${[name, row.what, factor(ratioOf(row)), row.against, factor(row.aim), verdictOf(row)].join(' | ')} |\n`,
  );
}

const ratioOf = ({ aimOf, ratio, cpuRatio }: Row) => (aimOf === 'cpu' ? cpuRatio : ratio);

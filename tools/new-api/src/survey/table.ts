import type { Package, Row } from './describe.ts';

const HEAD = [
  ...['description', 'OpenAPI', 'MB', 'operations', 'outcome', 'operations generated', 'lint findings waived'],
  ...['time', 'memory', 'generated MB', 'types', 'type-check', 'loads', 'contract tests'],
];

/** A Markdown table of what became of the descriptions. */
export function table(rows: readonly Row[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;
  return line(HEAD) + line(HEAD.map(() => '---')) + rows.map((row) => line(cells(row))).join('');
}

function cells(row: Row): string[] {
  const made = row.package;
  return [
    row.title.replaceAll('|', '\\|'),
    row.version,
    megabytes(row.bytes),
    String(row.operations),
    outcome(row),
    made ? String(made.operations) : '',
    String(row.waived),
    seconds(row.import.seconds),
    `${Math.round(row.import.megabytes)} MB`,
    made ? megabytes(made.bytes) : '',
    made ? verdict(made.types.code) : '',
    made ? seconds(made.types.seconds) : '',
    made ? verdict(made.load.code) : '',
    contract(made),
  ];
}

function outcome({ failed, refused, leftOut, package: made }: Row): string {
  if (failed) return '**failed**';
  if (!made) return `refused ${refused}`;
  return leftOut > 0 ? `generated without ${leftOut}` : 'generated';
}

function contract(made: Package | undefined): string {
  if (!made?.contract) return '';
  const { passed, failed } = made.contract;
  if (passed + failed === 0) return '**none**';
  return failed === 0 ? String(passed) : `${passed}, **${failed} fail**`;
}

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(2);
const seconds = (time: number): string => `${time.toFixed(1)} s`;
const verdict = (code: number | null): string => (code === 0 ? 'yes' : '**no**');

import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { toGithub } from '../report/github.ts';
import { toHtml } from '../report/html.ts';
import { toJUnit } from '../report/junit.ts';
import { toMarkdown } from '../report/markdown.ts';
import type { Report } from '../report/summary.ts';
import type { ReportFormat } from './arguments.ts';

const FILES = {
  html: { extension: 'html', write: toHtml },
  md: { extension: 'md', write: toMarkdown },
  junit: { extension: 'xml', write: toJUnit },
} as const;

/** Writes a report below the current folder, or gives what is to be printed. */
export function writeReport(report: Report, format: ReportFormat): string {
  if (format === 'github') return toGithub(report);
  const { extension, write } = FILES[format];
  const file = path.join('reports', `contract-${report.api}.${extension}`);
  mkdirSync('reports', { recursive: true });
  writeFileSync(file, write(report));
  return `Wrote ${file}.\n`;
}

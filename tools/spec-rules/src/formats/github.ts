import { githubAnnotation } from '@rollcall/command';
import type { Finding } from '../finding.ts';
import type { Format } from './report.ts';

/** Annotations of a pull request. */
export const github: Format = ({ findings }) => findings.map(annotation).join('');

function annotation({ severity, file, line, column, endLine, endColumn, rule, message, repair }: Finding): string {
  const place = { line, endLine, col: column, endColumn: endLine === line ? endColumn : undefined };
  const text = [message, repair].filter(Boolean).join('\n');
  return githubAnnotation(severity === 'error' ? 'error' : 'warning', { file, ...place, title: rule }, text);
}

import type { Finding } from '../finding.ts';
import type { Format } from './report.ts';

/**
 * Annotations of a pull request.
 *
 * @see https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
 */
export const github: Format = ({ findings }) => findings.map((finding) => `${annotation(finding)}\n`).join('');

function annotation({ severity, file, line, column, endLine, endColumn, rule, message, repair }: Finding): string {
  const place = endLine === line ? { line, endLine, col: column, endColumn } : { line, endLine, col: column };
  const properties = Object.entries({ file, ...place, title: rule }).map(
    ([name, value]) => `${name}=${escapeProperty(`${value}`)}`,
  );
  return `::${severity === 'error' ? 'error' : 'warning'} ${properties.join(',')}::${escapeData([message, repair].filter(Boolean).join('\n'))}`;
}

const escapeData = (value: string): string =>
  value.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapeProperty = (value: string): string => escapeData(value).replaceAll(':', '%3A').replaceAll(',', '%2C');

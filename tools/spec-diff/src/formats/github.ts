import type { Finding } from '../finding.ts';
import { factsOf } from './facts.ts';
import type { ApiReport, Format } from './report.ts';

const LEVELS = { breaking: 'error', warning: 'warning', safe: 'notice' } as const;

/** Annotations of a pull request: https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands */
export const github: Format = ({ findings, apis }) =>
  [...findings.map((finding) => annotation(finding)), ...apis.flatMap(ofApi)].join('');

const ofApi = ({ file, findings, notes, package: own }: ApiReport): string[] => [
  ...findings.map((finding) => annotation(finding, file)),
  ...notes.map((note) => command('notice', { file }, note)),
  ...(own?.complaint ? [command('error', { file, title: 'changeset' }, own.complaint)] : []),
];

function annotation(finding: Finding, file?: string): string {
  const { severity, new: next, id, message } = finding;
  const facts = factsOf(finding).map(({ label, text, code }) => [`${label}:`, text, code].filter(Boolean).join(' '));
  const place = { file: next?.file ?? file, line: next?.line, title: id };
  return command(LEVELS[severity], place, [message, ...facts].join('\n'));
}

function command(
  level: string,
  properties: Readonly<Record<string, string | number | undefined>>,
  text: string,
): string {
  const written = Object.entries(properties).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${data(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C')}`],
  );
  return `::${level} ${written.join(',')}::${data(text)}\n`;
}

const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

import { githubAnnotation } from '@rollcall/command';
import type { Finding } from '../finding.ts';
import { factsOf } from './facts.ts';
import type { ApiReport, Format } from './report.ts';

const LEVELS = { breaking: 'error', warning: 'warning', safe: 'notice' } as const;

/** Annotations of a pull request. */
export const github: Format = ({ findings, apis }) =>
  [...findings.map((finding) => annotation(finding)), ...apis.flatMap(ofApi)].join('');

const ofApi = ({ file, findings, notes, package: own }: ApiReport): string[] => [
  ...findings.map((finding) => annotation(finding, file)),
  ...notes.map((note) => githubAnnotation('notice', { file }, note)),
  ...(own?.complaint ? [githubAnnotation('error', { file, title: 'changeset' }, own.complaint)] : []),
];

function annotation(finding: Finding, file?: string): string {
  const { severity, new: next, id, message } = finding;
  const facts = factsOf(finding).map(({ label, text, code }) => [`${label}:`, text, code].filter(Boolean).join(' '));
  const place = { file: next?.file ?? file, line: next?.line, title: id };
  return githubAnnotation(LEVELS[severity], place, [message, ...facts].join('\n'));
}

import { getLineColLocation } from '@redocly/openapi-core';
import type { Finding } from '@rollcall/spec-rules';
import { at, type Json, steps } from './json.ts';
import type { Description } from './read.ts';
import type { Staged } from './stage.ts';

/** Where findings are in the file that was given: the description is moved and upgraded before it is linted. */
export function placer({ source }: Description, from: string): (finding: Finding) => string {
  return ({ pointer }) => {
    let path = steps(pointer);
    const parsed = source.parsed as Json;
    while (path.length > 0 && at(parsed, path) === undefined) path = path.slice(0, -1);
    const found = `#/${path.map((step) => step.replaceAll('~', '~0').replaceAll('/', '~1')).join('/')}`;
    const { start } = getLineColLocation({ source: source.source, pointer: found });
    return `${from}:${start.line}:${start.col}`;
  };
}

/** One list of everything, refusals first. What has one repair is said together. */
export function report({ refused, wanted, excluded }: Findings, place: (finding: Finding) => string): string {
  const line = (finding: Finding) => `  ${place(finding)}  ${finding.pointer}\n    ${finding.message}\n`;
  const groups = (findings: readonly Finding[]) =>
    [...Map.groupBy(findings, ({ rule, repair = '' }) => `${rule}: ${repair}`)].map(
      ([title, members]) => `${title}\n${members.map(line).join('')}\n`,
    );
  const section = (title: string, parts: readonly string[]) =>
    parts.length > 0 ? `${title}\n\n${parts.join('')}` : '';
  const left = excluded.map(({ what, reasons }) => `${what}\n${reasons.map((reason) => `  ${reason}\n`).join('')}`);
  return [
    section(`What can't be carried (${refused.length}):`, groups(refused)),
    section(`Left out (${excluded.length}):`, left.length > 0 ? [...left, '\n'] : []),
    section(`What our lint wants, waived as imported (${wanted.length}):`, groups(wanted)),
  ].join('');
}

type Findings = Pick<Staged, 'refused' | 'wanted' | 'excluded'>;

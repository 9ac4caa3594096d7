import { getLineColLocation } from '@redocly/openapi-core';
import type { Finding } from '@rollcall/spec-rules';
import type { Excluded } from './exclude.ts';
import { at, type Json, steps } from './json.ts';
import type { Description } from './read.ts';

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

/** One list of everything, refusals first. */
export function report(
  {
    refused,
    wanted,
    excluded,
  }: { refused: readonly Finding[]; wanted: readonly Finding[]; excluded: readonly Excluded[] },
  place: (finding: Finding) => string,
): string {
  const line = (finding: Finding) =>
    `${place(finding)}  ${finding.pointer}\n  ${finding.rule}: ${finding.message}${finding.repair ? `\n  Repair: ${finding.repair}` : ''}\n`;
  const section = (title: string, lines: readonly string[]) =>
    lines.length > 0 ? `${title}\n\n${lines.join('')}\n` : '';
  return [
    section(`What can't be carried (${refused.length}):`, refused.map(line)),
    section(
      `Left out (${excluded.length}):`,
      excluded.map(({ what, reasons }) => `${what}\n${reasons.map((reason) => `  ${reason}\n`).join('')}`),
    ),
    section(`What our lint wants, waived as imported (${wanted.length}):`, wanted.map(line)),
  ].join('');
}

import type { Document, Source } from '@redocly/openapi-core';
import type { Problem } from './finding.ts';
import { sentence } from './report.ts';

/** What the parser says about a file that is not YAML. */
interface SyntaxFault {
  readonly message: string;
  readonly source: Source;
  readonly line: number;
  readonly col: number;
}

/** The problem of a file that is not YAML. */
export function notYaml({ message, source, line, col }: SyntaxFault): Problem {
  // The parser ends its sentence with the place, which the location already says; a few faults have none.
  const reason = message.replace(/ \(\d+:\d+\)$/, '');
  const start = { line: line || 1, col: col || 1 };
  return {
    ruleId: 'yaml-syntax',
    severity: 'error',
    ...sentence({
      message: `This is not YAML: ${reason}.`,
      repair: 'Look for wrong indentation, a missing quote or colon, or a repeated key, here and in the lines before.',
    }),
    suggest: [],
    location: [{ source, pointer: undefined, start }],
  };
}

/** The problem of a document that is neither OpenAPI 3.1 nor 3.2; nothing if it is one of them. */
export function otherVersion({ parsed, source }: Document): Problem | undefined {
  const version = (parsed as { openapi?: unknown } | undefined)?.openapi;
  if (typeof version === 'string' && /^3\.[12]\.\d+$/.test(version)) return undefined;
  const found = version === undefined ? 'no `openapi`' : `\`openapi: ${JSON.stringify(version)}\``;
  return {
    ruleId: 'openapi-version',
    severity: 'error',
    ...sentence({
      message: `This is not an OpenAPI 3.1 or 3.2 document: it has ${found}.`,
      repair: 'Write `openapi: 3.1.0` or `openapi: 3.2.0`, and what that version defines.',
    }),
    suggest: [],
    location: [{ source, pointer: version === undefined ? '#/' : '#/openapi' }],
  };
}

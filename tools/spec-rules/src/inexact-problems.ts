import type { BaseResolver, Document } from '@redocly/openapi-core';
import type { Core } from './core.ts';
import { documentsIn } from './documents.ts';
import type { Problem } from './finding.ts';
import { type InexactNumber, inexactNumbers } from './inexact-numbers.ts';
import { refusalOf } from './refusals/index.ts';
import { sentence } from './report.ts';

/** Of numbers that parsers change no rule can know: the text of the files says it. */
export const exactNumbers = 'rollcall/exact-numbers';

/** The problems of numbers that are read as others, in all files that were read. */
export async function inexactProblems({ parseYaml }: Core, resolver: BaseResolver): Promise<Problem[]> {
  const documents = await documentsIn(resolver);
  return documents.flatMap(({ source }) => inexactIn(source, parseYaml));
}

/** The same, of one file. */
export function inexactIn(source: Document['source'], parse: (text: string) => unknown): Problem[] {
  return inexactNumbers(source.body, parse).map((number) => problemOf(source, number));
}

function problemOf(source: Document['source'], { digits, readAs, pointer, isKey }: InexactNumber): Problem {
  return {
    ruleId: exactNumbers,
    severity: 'error',
    ...sentence(refusalOf('inexactNumber', `\`${digits}\` is read as ${readAs}`)),
    suggest: [],
    location: [{ source, pointer, reportOnKey: isKey }],
  };
}

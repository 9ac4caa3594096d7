import { dirname, relative } from 'node:path';
import { type BaseResolver, type Document, getLineColLocation, parseYaml } from '@redocly/openapi-core';
import { documentsIn } from '@rollcall/spec-rules/documents';
import { type InexactNumber, inexactNumbers } from '@rollcall/spec-rules/inexact-numbers';
import { refusals } from '@rollcall/spec-rules/refusals';
import type { Decision } from '../decision.ts';

/** The numbers of a description that JavaScript reads as others. */
interface Rounded {
  /** Values that the API sends or takes, a line for each: they would be others. */
  readonly values: readonly string[];
  /** Bounds, examples and extensions. */
  readonly told: readonly Decision[];
}

export async function roundedIn(root: Document, resolver: BaseResolver): Promise<Rounded> {
  const documents = await documentsIn(resolver);
  const all = documents.flatMap(({ source }) =>
    inexactNumbers(source.body, parseYaml).map((number) => ({ source, number })),
  );
  return {
    values: all.filter(({ number }) => isValue(number)).map(({ source, number }) => lineOf(source, number)),
    told: all.filter(({ number }) => !isValue(number)).map(({ source, number }) => toldOf(root, source, number)),
  };
}

/** Is it a value that the API sends or takes, or the name of one? */
function isValue({ pointer, isKey }: InexactNumber): boolean {
  return isKey || (/\/(?:const|default|enum\/\d+)$/.test(pointer) && !/\/(?:x-[^/]*|examples?)\//.test(pointer));
}

const wordsOf = ({ digits, readAs }: InexactNumber): string =>
  `\`${digits}\` is read as ${readAs}: ${refusals.inexactNumber.why}.`;

function lineOf(source: Document['source'], number: InexactNumber): string {
  const { pointer, isKey } = number;
  const { start } = getLineColLocation({ source, pointer, reportOnKey: isKey });
  return `${source.absoluteRef}:${start.line}:${start.col} at ${pointer}: ${wordsOf(number)} ${refusals.inexactNumber.instead}`;
}

function toldOf(root: Document, source: Document['source'], number: InexactNumber): Decision {
  const isRoot = source.absoluteRef === root.source.absoluteRef;
  const file = relative(dirname(root.source.absoluteRef), source.absoluteRef);
  return {
    rule: 'rounded',
    message: isRoot ? wordsOf(number) : `${wordsOf(number)} It is in ${file} at ${number.pointer}.`,
    repair: 'Put an example in quotes; leave out a bound that `format: int64` says.',
    pointer: isRoot ? number.pointer : '#/',
  };
}

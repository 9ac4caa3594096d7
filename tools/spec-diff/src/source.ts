import { isObject, type JsonObject } from '@rollcall/openapi/json';
import { tokensOf, valueAt } from '@rollcall/openapi/pointer';
import { isMap, isSeq, LineCounter, type Node, parseDocument, stringify } from 'yaml';
import type { Place } from './finding.ts';
import { visible } from './json.ts';
import { whatItIs } from './mistaken.ts';

/** One version of a description. */
export interface Source {
  /** What it is called in reports: `specs/petstore/openapi.yaml at 1a2b3c4`. */
  readonly name: string;
  /** With internal references only. */
  readonly document: JsonObject;
  /** Where a pointer leads, or what is next to it on the way up, in the files of the description. */
  locate(pointer: string): Location;
}

type Location = Pick<Place, 'file' | 'line'>;

/** A description in several files as one, and where its parts stand in them. */
export interface Bundled {
  readonly document: JsonObject;
  readonly locate: (pointer: string) => Location;
}

/** A text and what it is called. */
export interface Text {
  readonly name: string;
  /** The path by which people know the file. */
  readonly file: string;
  readonly text: string;
}

/**
 * Reads a description from text.
 *
 * @param bundle - makes one document of it, where the text refers to other files
 * @throws Error if the text is no OpenAPI description, with what it is and what to do.
 */
export function readSource({ name, file, text }: Text, bundled?: Bundled): Source {
  const lines = new LineCounter();
  const parsed = parseDocument(text, { lineCounter: lines, merge: true });
  const [error] = parsed.errors;
  const content: unknown = error ? undefined : parsed.toJS({ maxAliasCount: 1000 });
  const mistake = whatItIs(text, content, error);
  if (mistake !== undefined) throw new Error(`${name} ${mistake}`);
  if (bundled) return { name, ...bundled };
  const document = content as JsonObject;
  const locate = (pointer: string): Location => {
    const line = lineOf(parsed.contents, tokensOf(pointer), lines);
    return { file, ...(line === undefined ? {} : { line }) };
  };
  return { name, document, locate };
}

/** A place in a description with its file and line, and with what it says, where that is short. */
export function placeIn({ document, locate }: Source, pointer: string): Place {
  const text = textAt(document, pointer);
  return { pointer, ...locate(pointer), ...(text === undefined ? {} : { text }) };
}

/** Longer texts are read in the file. */
const LONG = 100;

/** `maxLength: 20` */
function textAt(document: JsonObject, pointer: string): string | undefined {
  const value = withoutWords(valueAt(document, pointer));
  const name = tokensOf(pointer).at(-1);
  if (value === undefined || name === undefined || name === 'properties' || JSON.stringify(value).length > LONG)
    return undefined;
  const text = stringify(value, { collectionStyle: 'flow', flowCollectionPadding: false, lineWidth: 0 }).trim();
  return visible(/^\d+$/.test(name) ? text : `${name}: ${text}`);
}

/** What a schema or a parameter says, without what it says to people. */
const withoutWords = (value: unknown): unknown =>
  isObject(value)
    ? Object.fromEntries(Object.entries(value).filter(([name]) => !WORDS.has(name) && !name.startsWith('x-')))
    : value;
const WORDS = new Set(['description', 'summary', 'title', 'example', 'examples']);

function lineOf(root: unknown, steps: readonly string[], lines: LineCounter): number | undefined {
  let here: unknown = root;
  let offset: number | undefined;
  for (const step of steps) {
    if (isMap(here)) {
      const pair = here.items.find(({ key }) => String((key as { value?: unknown }).value ?? key) === step);
      if (!pair) break;
      offset = (pair.key as Node).range?.[0] ?? offset;
      here = pair.value;
    } else if (isSeq(here)) {
      here = here.items[Number(step)];
      offset = (here as Node | undefined)?.range?.[0] ?? offset;
    } else break;
  }
  return offset === undefined ? undefined : lines.linePos(offset).line;
}

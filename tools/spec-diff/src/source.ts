import { isObject, type JsonObject } from '@rollcall/openapi/json';
import { tokensOf } from '@rollcall/openapi/pointer';
import { isMap, isSeq, LineCounter, type Node, parseDocument } from 'yaml';

/** One version of a description. */
export interface Source {
  /** What it is called in reports: `specs/petstore/openapi.yaml at 1a2b3c4`. */
  readonly name: string;
  /** With internal references only. */
  readonly document: JsonObject;
  /** The line of a pointer, from 1, or of what is next to it on the way up. */
  lineOf(pointer: string): number | undefined;
}

/**
 * Reads a description from text.
 *
 * @param bundled - the same in one document, where the text refers to other files
 * @throws Error if the text is not YAML, or not an OpenAPI description.
 */
export function readSource(name: string, text: string, bundled?: JsonObject): Source {
  const lines = new LineCounter();
  const parsed = parseDocument(text, { lineCounter: lines, merge: true });
  const [error] = parsed.errors;
  if (error) throw new Error(`${name} is no YAML: ${error.message}`);
  const document: unknown = bundled ?? parsed.toJS({ maxAliasCount: 1000 });
  if (!isObject(document) || !isObject(document.paths ?? {}) || typeof document.openapi !== 'string') {
    throw new Error(`${name} is no OpenAPI description: it has no \`openapi\`.`);
  }
  if (!document.openapi.startsWith('3.'))
    throw new Error(`${name} is OpenAPI ${document.openapi}; 3.0 and 3.1 can be compared.`);
  return { name, document, lineOf: (pointer) => lineOf(parsed.contents, tokensOf(pointer), lines) };
}

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

import { isObject } from '@rollcall/openapi/json';
import { joinPointer } from '@rollcall/openapi/pointer';
import { plain } from '../markdown.ts';

/** A fact of a description: which document states it, or why we decided so. */
export interface Fact {
  readonly pointer: string;
  readonly source?: { readonly document: string; readonly section?: string };
  readonly inferred?: string;
}

/** `x-source` and `x-inferred` of a node as a sentence; nothing where it has none. */
export function provenanceOf(node: unknown): string {
  const fact = factAt(node, '');
  if (fact?.source) {
    const { document, section } = fact.source;
    return `:source[Stated in ${plain(document)}${section ? `, ${plain(section)}` : ''}]`;
  }
  return fact?.inferred === undefined ? '' : `:inferred[Inferred\\: ${plain(fact.inferred)}]`;
}

/** Every fact of a document. */
export function factsOf(node: unknown, pointer = '#'): Fact[] {
  if (typeof node !== 'object' || node === null) return [];
  const own = factAt(node, pointer);
  const below = Object.entries(node).flatMap(([name, member]) =>
    name.startsWith('x-') || name === 'examples' || name === 'example'
      ? []
      : factsOf(member, joinPointer(pointer, name)),
  );
  return own ? [own, ...below] : below;
}

function factAt(node: unknown, pointer: string): Fact | undefined {
  if (!isObject(node)) return undefined;
  const { 'x-source': source, 'x-inferred': inferred } = node;
  if (isObject(source) && typeof source.document === 'string')
    return { pointer, source: source as Fact['source'] & object };
  return typeof inferred === 'string' ? { pointer, inferred } : undefined;
}

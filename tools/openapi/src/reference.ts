/** `$ref`s within one document: bundle it first. https://spec.openapis.org/oas/v3.1.1#reference-object */
import { isObject } from './json.ts';
import { tokensOfFragment, valueAt, valueAtTokens } from './pointer.ts';

export interface Reference {
  readonly $ref: string;
}

export function isReference(node: unknown): node is Reference {
  return isObject(node) && typeof node.$ref === 'string';
}

/**
 * The pointer, `#` first, that a `$ref` holds as a URI fragment.
 *
 * @throws Error for a reference that leaves the document.
 */
export function refTarget(ref: string): string {
  if (ref !== '#' && !ref.startsWith('#/')) throw new Error(`${ref} leads out of the document: bundle it first.`);
  return decodeURIComponent(ref);
}

/** What a `$ref` names; `undefined` if nothing is there, or if it leads out of the document. */
export function lookUp(document: unknown, ref: string): unknown {
  if (ref !== '#' && !ref.startsWith('#/')) return undefined;
  return valueAtTokens(document, tokensOfFragment(ref));
}

/**
 * The node itself, `$ref`s to it followed to the end; what stands beside a `$ref` is left out. `undefined` if nothing is there.
 *
 * @throws Error for references that lead round in a circle.
 */
export function dereference(document: unknown, node: unknown): unknown {
  const seen = new Set<unknown>();
  let target = node;
  while (isReference(target)) {
    if (seen.has(target)) throw new Error(`${target.$ref} leads round in a circle.`);
    seen.add(target);
    target = lookUp(document, target.$ref);
  }
  return target;
}

/** What stands at a pointer and where, once every `$ref` there is followed. */
export interface Resolved {
  readonly pointer: string;
  readonly value: unknown;
}

/** @throws Error for references that lead round in a circle or out of the document. */
export function resolve(document: unknown, pointer: string): Resolved {
  const seen = new Set<string>();
  let here: Resolved = { pointer, value: valueAt(document, pointer) };
  while (isReference(here.value)) {
    if (seen.has(here.pointer)) throw new Error(`The reference at ${pointer} leads round in a circle.`);
    seen.add(here.pointer);
    const target = refTarget(here.value.$ref);
    here = { pointer: target, value: valueAt(document, target) };
  }
  return here;
}

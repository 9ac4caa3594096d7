/** `$ref`s within one document: bundle it first. https://spec.openapis.org/oas/v3.1.1#reference-object */
import { isObject } from './json.ts';
import { decodeLiteral } from './path-template.ts';
import { joinPointer, tokensOf, tokensOfFragment } from './pointer.ts';

export interface Reference {
  readonly $ref: string;
}

export function isReference(node: unknown): node is Reference {
  return isObject(node) && typeof node.$ref === 'string';
}

function isInternal(ref: string): boolean {
  return ref === '#' || ref.startsWith('#/');
}

/**
 * The pointer, `#` first, that a `$ref` holds as a URI fragment.
 *
 * @throws Error for a reference that leaves the document.
 */
export function refTarget(ref: string): string {
  if (!isInternal(ref)) throw new Error(`${ref} leads out of the document: bundle it first.`);
  return decodeLiteral(ref);
}

/** The references that were followed on the way here. */
type Followed = ReadonlySet<Reference>;

function follow(reference: Reference, followed: Followed): Followed {
  if (followed.has(reference)) throw new Error(`${reference.$ref} leads round in a circle.`);
  return new Set([...followed, reference]);
}

/**
 * What a `$ref` names; `undefined` if nothing is there, or if it leads out of the document. Where its pointer leads through a
 * reference, as `#/paths/~1a/get` does where `/a` is one, that is followed, as the linter does.
 */
export function lookUp<T = unknown>(document: unknown, ref: string, followed: Followed = new Set()): T | undefined {
  if (!isInternal(ref)) return undefined;
  return tokensOfFragment(ref).reduce(
    (found, token) => memberOf(isPassed(found, token) ? dereference(document, found, followed) : found, token),
    document,
  ) as T | undefined;
}

/** A pointer leads on through the reference: it has no such member itself. */
function isPassed(node: unknown, token: string): node is Reference {
  return isReference(node) && !Object.hasOwn(node, token);
}

function memberOf(node: unknown, token: string): unknown {
  if (typeof node !== 'object' || node === null || !Object.hasOwn(node, token)) return undefined;
  return (node as Readonly<Record<string, unknown>>)[token];
}

/**
 * The node itself, `$ref`s to it followed to the end; what stands beside a `$ref` is left out. `undefined` if nothing is there.
 *
 * @throws Error for references that lead round in a circle.
 */
export function dereference<T>(document: unknown, node: T | Reference, followed: Followed = new Set()): T {
  if (!isReference(node)) return node;
  const all = follow(node, followed);
  return dereference(document, lookUp(document, node.$ref, all) as T, all);
}

/** What stands at a pointer and where, once every `$ref` there and on the way there is followed. */
export interface Resolved {
  readonly pointer: string;
  readonly value: unknown;
}

/** @throws Error for references that lead round in a circle or out of the document. */
export function resolve(document: unknown, pointer: string): Resolved {
  return resolveEnd(document, walk(document, pointer, new Set()), new Set());
}

function walk(document: unknown, pointer: string, followed: Followed): Resolved {
  const start: Resolved = { pointer: pointer.startsWith('#') ? '#' : '', value: document };
  return tokensOf(pointer).reduce((found, token) => {
    const here = isPassed(found.value, token) ? resolveEnd(document, found, followed) : found;
    return { pointer: joinPointer(here.pointer, token), value: memberOf(here.value, token) };
  }, start);
}

function resolveEnd(document: unknown, found: Resolved, followed: Followed): Resolved {
  if (!isReference(found.value)) return found;
  const all = follow(found.value, followed);
  return resolveEnd(document, walk(document, refTarget(found.value.$ref), all), all);
}

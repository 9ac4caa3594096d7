import { tokensOfFragment, valueAtTokens } from '@rollcall/openapi/pointer';
import { lookUp } from '@rollcall/openapi/reference';
import { COMPOSITIONS } from '@rollcall/openapi/schema';
import { isObject, type Json } from '../json.ts';
import type { Guess } from './guesses.ts';

/** A reference among the branches of a composition. */
interface Branch {
  readonly schema: Json;
  readonly keyword: string;
  readonly reference: Json;
  readonly target: Json;
}

/**
 * Breaks circles of schemas that judge the same value. Programs write inheritance so: the base is a union of all that extend it,
 * and each of these is the base and more. What extends it has then what the base says beside its union. A schema that is a branch
 * of its own union adds nothing to it.
 */
export function circles(): Guess {
  let isBroken = false;
  return (document, { pointer, construct }) => {
    if (construct !== 'endlessReference') return undefined;
    const path = tokensOfFragment(pointer);
    const schema = valueAtTokens(document, path.slice(0, -2));
    const start = branchesOf(document, schema).find(({ reference }) => reference === valueAtTokens(document, path));
    const circle = start && circleFrom(document, start, start, new Set());
    // A circle that was broken in another place is none any more.
    if (!circle) return isBroken ? 'settled' : undefined;
    const message = broken(circle);
    if (message === undefined) return undefined;
    isBroken = true;
    return { pointer, message, repair: 'Move what both have into a schema of its own, and refer to that.' };
  };
}

function broken(circle: readonly Branch[]): string | undefined {
  const extension = circle.find(({ keyword, target }) => keyword === 'allOf' && (target.oneOf ?? target.anyOf));
  if (extension) {
    const { reference, target } = extension;
    const { oneOf, anyOf, discriminator, ...base } = target;
    const words = `\`${reference.$ref}\` is a union of what extends it: taken to be what it says beside the union.`;
    delete reference.$ref;
    Object.assign(reference, structuredClone(base));
    return words;
  }
  const [{ schema, keyword, reference, target }] = circle as [Branch];
  if (circle.length > 1 || target !== schema || keyword === 'allOf') return undefined;
  schema[keyword] = schema[keyword].filter((branch: Json) => branch !== reference);
  if (schema[keyword].length === 0) delete schema[keyword];
  return 'The schema is a branch of its own union, which adds nothing.';
}

function circleFrom(document: Json, start: Branch, branch: Branch, seen: Set<Json>): readonly Branch[] | undefined {
  for (const next of branchesOf(document, branch.target)) {
    if (next.reference === start.reference) return [branch];
    if (seen.has(next.reference)) continue;
    const rest = circleFrom(document, start, next, seen.add(next.reference));
    if (rest) return [branch, ...rest];
  }
  return undefined;
}

function branchesOf(document: Json, schema: unknown): Branch[] {
  if (!isObject(schema)) return [];
  return COMPOSITIONS.flatMap((keyword) =>
    (Array.isArray(schema[keyword]) ? schema[keyword] : []).flatMap((branch: Json) => {
      const target = typeof branch.$ref === 'string' ? lookUp(document, branch.$ref) : undefined;
      return isObject(target) ? [{ schema, keyword, reference: branch, target }] : branchesOf(document, branch);
    }),
  );
}

import { tokensOfFragment } from '@rollcall/openapi/pointer';
import { lookUp } from '@rollcall/openapi/reference';
import { essenceOf } from '@rollcall/runtime/media-type';
import type { Finding } from '@rollcall/spec-rules';
import type { Decision } from '../decision.ts';
import { isObject, type Json } from '../json.ts';

/** What to write where lint refuses something that can nearly always be meant in one way. */
export interface Guessed {
  readonly rest: Json;
  readonly decisions: readonly Decision[];
  /** Pointers of the refusals that this settles. */
  readonly settled: ReadonlySet<string>;
}

/** Changes the description at the place of a refusal; gives what is said of it, or nothing where that is no case of it. */
type Guess = (document: Json, refusal: Finding) => Omit<Decision, 'rule'> | 'settled' | undefined;

/**
 * @param asText - XML and YAML may become texts.
 */
export function guess(document: Json, refusals: readonly Finding[], asText: boolean): Guessed {
  const rest = structuredClone(document);
  const guesses: readonly Guess[] = [notation, union, missing, ...(asText ? [text] : [])];
  const settled = new Set<string>();
  const decisions = refusals.flatMap((refusal) => {
    const found = guesses.map((each) => each(rest, refusal)).find((result) => result !== undefined);
    if (found) settled.add(refusal.pointer);
    return found === undefined || found === 'settled' ? [] : [{ rule: 'guessed', ...found }];
  });
  return { rest, decisions, settled };
}

/**
 * `x-nested: brackets` of every `deepObject` that lint refuses for want of a notation. OpenAPI leaves that open, and those
 * who write `deepObject` of lists or of values within values nearly always mean what qs, PHP, Rails and Stripe read.
 */
const notation: Guess = (document, { pointer }) => {
  const place = lookUp(document, pointer);
  if (!isObject(place) || place.style !== 'deepObject' || place['x-nested'] !== undefined) return undefined;
  if (place.in !== undefined && place.in !== 'query') return undefined;
  place['x-nested'] = 'brackets';
  return {
    pointer,
    message:
      'OpenAPI does not say how this is written: taken to be `a[b][c]=1` and `a[0]=1`, as qs and Stripe write it.',
    repair: 'Ask those who run the API; where it reads something else, take out `x-nested` and describe what it reads.',
  };
};

/** `anyOf` for a `oneOf` that says by a discriminator which branch is meant, though a value may fit several. */
const union: Guess = (document, { pointer, rule }) => {
  const [, parent] = /^(.*)\/oneOf\/\d+$/.exec(pointer) ?? [];
  if (rule !== 'rollcall/portable-unions' || parent === undefined) return undefined;
  const schema = lookUp(document, parent);
  if (!isObject(schema) || (schema.oneOf === undefined && schema.anyOf === undefined)) return undefined;
  if (schema.oneOf === undefined) return 'settled';
  if (schema.anyOf !== undefined) return undefined;
  schema.anyOf = schema.oneOf;
  delete schema.oneOf;
  return {
    pointer: parent,
    message: 'A value may fit several branches of `oneOf`, and the discriminator says which is meant: read as `anyOf`.',
    repair: 'Require the property in each branch, with a `const` of its own.',
  };
};

/** Any value for a schema that the description refers to and does not have. */
const missing: Guess = (document, { pointer, rule }) => {
  const place = lookUp(document, pointer);
  if (rule !== 'no-unresolved-refs' || !isObject(place) || typeof place.$ref !== 'string') return undefined;
  const { $ref } = place;
  if (!$ref.startsWith('#/components/schemas/') || lookUp(document, $ref) !== undefined) return undefined;
  delete place.$ref;
  place['x-imported-reference'] = $ref;
  return {
    pointer,
    message: `Nothing is at \`${$ref}\`: it may be any value.`,
    repair: 'Ask those who run the API for the schema, and refer to it.',
  };
};

/** Media types of text that has a structure. */
const STRUCTURED = /[/+](?:xml|(?:x-|vnd\.)?yaml)$/;

/** The text itself for what XML or YAML holds. */
const text: Guess = (document, { pointer, rule }) => {
  const path = tokensOfFragment(pointer);
  const type = path.at(-1) ?? '';
  if (rule !== 'rollcall/portable-media-types' || !STRUCTURED.test(essenceOf(type))) return undefined;
  const media = lookUp(document, pointer);
  if (!isObject(media) || media.schema === undefined) return undefined;
  const { $ref } = isObject(media.schema) ? media.schema : {};
  const name = typeof $ref === 'string' ? ` What it holds is described by \`${tokensOfFragment($ref).at(-1)}\`.` : '';
  for (const field of ['schema', 'example', 'examples'].filter((member) => media[member] !== undefined)) {
    media[`x-imported-${field}`] = media[field];
    delete media[field];
  }
  media.schema = { type: 'string', description: `The text of \`${type}\`.${name}` };
  return {
    pointer,
    message: `\`${type}\` is carried as text.`,
    repair: 'Write and read it with a parser for it: its schema is kept as `x-imported-schema`.',
  };
};

import { tokensOfFragment, valueAtTokens } from '@rollcall/openapi/pointer';
import { lookUp } from '@rollcall/openapi/reference';
import { essenceOf, kindOf } from '@rollcall/runtime/media-type';
import type { Finding } from '@rollcall/spec-rules';
import type { Decision } from '../decision.ts';
import { isObject, type Json } from '../json.ts';
import { besideCarried } from './beside-carried.ts';
import { circles } from './circles.ts';

/** What to write where lint refuses something that can nearly always be meant in one way. */
interface Guessed {
  readonly rest: Json;
  readonly decisions: readonly Decision[];
  /** Pointers of the refusals that this settles. */
  readonly settled: ReadonlySet<string>;
}

/** Changes the description at the place of a refusal; gives what is said of it, or nothing where that is no case of it. */
export type Guess = (document: Json, refusal: Finding) => Omit<Decision, 'rule'> | 'settled' | undefined;

/** The refusals that are about bodies of which no more can be carried than their text or bytes. */
const UNREAD: ReadonlySet<string> = new Set([
  'structuredText',
  'structuredBytes',
  'structuredFormResponse',
  'constrainedBytes',
]);

/**
 * @param asText - XML and YAML may become texts too.
 */
export function guess(document: Json, refusals: readonly Finding[], asText: boolean): Guessed {
  const rest = structuredClone(document);
  const isBeside = besideCarried(document, refusals);
  const whole: Guess = (given, refusal) => (isBeside(refusal) ? undefined : unread(given, refusal, asText));
  const guesses: readonly Guess[] = [notation, union, circles(), missing, whole];
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
const STRUCTURED = /[/+](?:xml|(?:x-|vnd\.)?ya?ml)$/;

/**
 * The text itself, or the bytes, where the schema describes what a parser would make of them.
 *
 * @param asText - of XML and YAML too, for which there are parsers.
 */
function unread(document: Json, { pointer, construct }: Finding, asText: boolean): ReturnType<Guess> {
  const path = tokensOfFragment(pointer);
  const end = path.findIndex((token, index) => path[index - 1] === 'content' && token.includes('/')) + 1;
  const type = path[end - 1] ?? '';
  const media = valueAtTokens(document, path.slice(0, end));
  if (!construct || !UNREAD.has(construct) || !isObject(media) || media.schema === undefined) return undefined;
  if (STRUCTURED.test(essenceOf(type)) && !asText) return undefined;
  const { $ref } = isObject(media.schema) ? media.schema : {};
  const name = typeof $ref === 'string' ? ` What it holds is described by \`${tokensOfFragment($ref).at(-1)}\`.` : '';
  for (const field of ['schema', 'example', 'examples'].filter((member) => media[member] !== undefined)) {
    media[`x-imported-${field}`] = media[field];
    delete media[field];
  }
  const isText = /^(?:text|urlencoded)$/.test(kindOf(type));
  const form = isText ? 'text' : 'bytes';
  media.schema = {
    type: 'string',
    ...(!isText && { format: 'binary' }),
    description: `The ${form} of \`${type}\`.${name}`,
  };
  return {
    pointer,
    message: `\`${type}\` is carried as ${form}.`,
    repair: 'Write and read it with a parser for it: its schema is kept as `x-imported-schema`.',
  };
}

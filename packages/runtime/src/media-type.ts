/**
 * Media types, defined once for client, server, generator, lint and contract tests: what one is, what its body is read and
 * written as, and which of the declared media types a received one falls under.
 * https://www.rfc-editor.org/rfc/rfc9110#section-8.3.1
 *
 * @module
 */

/** How a body is read and written: parsed, item by item, as fields, as a string, or as bytes. */
export type MediaKind = 'json' | 'stream' | 'urlencoded' | 'multipart' | 'text' | 'binary';

/** How the items of a stream follow each other: as server-sent events, as lines of JSON, or as a sequence of RFC 7464. */
export type StreamKind = 'events' | 'lines' | 'sequence';

/** `text/html` of `Text/HTML; charset=utf-8`. */
export function essenceOf(mediaType: string): string {
  return mediaType.replace(/;.*/s, '').trim().toLowerCase();
}

/** Is it one, with parameters or not? */
export function isMediaType(text: string): boolean {
  return /^[\w!#$%&'*+.^`|~-]+\/[\w!#$%&'*+.^`|~-]+$/.test(essenceOf(text));
}

/** Parameters by their names in lower case, unquoted: https://www.rfc-editor.org/rfc/rfc9110#section-5.6.6 */
export function parametersOf(mediaType: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const parameter = /;[ \t]*([^\s=;"]+)[ \t]*=[ \t]*(?:"((?:[^"\\]|\\.)*)"|([^\s;"]*))/g;
  for (const [, name = '', quoted, token = ''] of mediaType.matchAll(parameter)) {
    const key = name.toLowerCase();
    if (!found.has(key)) found.set(key, quoted?.replace(/\\(.)/g, '$1') ?? token);
  }
  return found;
}

/** https://mimesniff.spec.whatwg.org/#json-mime-type */
export function isJson(mediaType: string): boolean {
  return /^(?:(?:application|text)\/|.+\+)json$/.test(essenceOf(mediaType));
}

/** Media type ranges: any type, `image/*`, and `application/*+json`, which no RFC knows and many descriptions use. */
export function isRange(mediaType: string): boolean {
  return mediaType.includes('/*');
}

/** Media types outside `text/` that are defined as text. */
const TEXT = /^text\/|[/+](?:xml|yaml|jwt)$|^application\/(?:x-yaml|toml|jose|javascript|graphql|sql)$/;

/**
 * How the items of a media type follow each other; `undefined` for one that is not sequential.
 * https://spec.openapis.org/oas/v3.2.0#sequential-media-types
 */
export function streamKindOf(mediaType: string): StreamKind | undefined {
  const essence = essenceOf(mediaType);
  if (essence === 'text/event-stream') return 'events';
  if (/^application\/(?:x-)?(?:ndjson|jsonl|jsonlines)$/.test(essence)) return 'lines';
  return /[/+]json-seq$/.test(essence) ? 'sequence' : undefined;
}

/** What the body of a media type, or of every one that a range covers, is read and written as. */
export function kindOf(mediaType: string): MediaKind {
  const essence = essenceOf(mediaType);
  if (isJson(essence)) return 'json';
  if (essence === 'application/x-www-form-urlencoded') return 'urlencoded';
  if (essence.startsWith('multipart/')) return 'multipart';
  if (streamKindOf(essence)) return 'stream';
  return TEXT.test(essence) ? 'text' : 'binary';
}

export function isForm(mediaType: string): boolean {
  return /^(?:urlencoded|multipart)$/.test(kindOf(mediaType));
}

/** Finds the declared media type that a received one falls under. */
export type Match = (received: string) => string | undefined;

/**
 * Prepares to find the most specific of the declared media types: one with parameters rather than one without, that rather
 * than `application/*+json`, that rather than `application/*`, and that rather than the range of everything. What is received must have every
 * declared parameter and may have more. https://www.rfc-editor.org/rfc/rfc9110#section-12.5.1
 */
export function matcher(declared: readonly string[]): Match {
  const [usual = ''] = declared;
  const usualIsRange = isRange(usual);
  let candidates: readonly Candidate[] | undefined;
  return (received) => {
    // What nearly every header is.
    if (received === usual && !usualIsRange) return usual;
    const essence = essenceOf(received);
    if (isRange(essence) || !isMediaType(essence)) return undefined;
    candidates ??= declared.map(candidateOf);
    const parameters = parametersOf(received);
    let [found, most]: [string | undefined, number] = [undefined, -1];
    for (const candidate of candidates) {
      const specificity = specificityOf(candidate, essence, parameters);
      if (specificity > most) [found, most] = [candidate.declared, specificity];
    }
    return found;
  };
}

interface Candidate {
  readonly declared: string;
  /** `image` of `image/*`, or the whole. */
  readonly start: string;
  /** `+json` of `application/*+json`; absent where it is not a range. */
  readonly end: string | undefined;
  readonly parameters: ReadonlyMap<string, string>;
}

function candidateOf(declared: string): Candidate {
  const [start = '', end] = essenceOf(declared).split('/*');
  return { declared, start, end, parameters: parametersOf(declared) };
}

/** They are about the message, and do not tell one format from another. */
const OF_MESSAGE = /^(?:charset|boundary)$/;

/** Negative where the candidate does not cover it. */
function specificityOf(
  { start, end, parameters }: Candidate,
  essence: string,
  received: ReadonlyMap<string, string>,
): number {
  let specificity = 0;
  if (end === undefined) {
    if (essence !== start) return -1;
    specificity = 300;
  } else if (start !== '*') {
    if (!essence.startsWith(`${start}/`) || !essence.endsWith(end)) return -1;
    specificity = end ? 200 : 100;
  }
  for (const [name, value] of parameters) {
    const given = received.get(name);
    const ofMessage = OF_MESSAGE.test(name);
    if (given === value || (ofMessage && given?.toLowerCase() === value.toLowerCase())) specificity++;
    else if (!ofMessage) return -1;
  }
  return specificity;
}

/** The name of the charset in which a body of text is; UTF-8 where its media type names none. */
export function charsetOf(mediaType: string): string {
  return parametersOf(mediaType).get('charset') ?? 'utf-8';
}

/** Is it UTF-8, or ASCII, which is the same? */
export function isUtf8(charset: string): boolean {
  return /^(?:utf-?8|(?:us-)?ascii)$/i.test(charset);
}

/** Is it a charset that `TextDecoder` knows? https://encoding.spec.whatwg.org/#names-and-labels */
export function isKnownCharset(charset: string): boolean {
  try {
    return new TextDecoder(charset) instanceof TextDecoder;
  } catch {
    return false;
  }
}

/** What tells how a media type is read, in types: without parameters, blanks and capitals. */
export type Essence<MediaType> = MediaType extends `${infer Before};${string}`
  ? Essence<Before>
  : MediaType extends `${infer Before} `
    ? Essence<Before>
    : MediaType extends ` ${infer After}`
      ? Essence<After>
      : MediaType extends string
        ? Lowercase<MediaType>
        : never;

type TextEssence =
  | `text/${string}`
  | `${string}${'/' | '+'}${'xml' | 'yaml' | 'jwt'}`
  | `application/${'x-yaml' | 'toml' | 'jose' | 'javascript' | 'graphql' | 'sql'}`;

type StreamEssence =
  | 'text/event-stream'
  | `application/${'' | 'x-'}${'ndjson' | 'jsonl' | 'jsonlines'}`
  | `${string}${'/' | '+'}json-seq`;

/** {@link kindOf} in types. */
export type KindOf<MediaType> =
  Essence<MediaType> extends infer E
    ? E extends 'application/json' | 'text/json' | `${string}/${string}+json`
      ? 'json'
      : E extends 'application/x-www-form-urlencoded'
        ? 'urlencoded'
        : E extends `multipart/${string}`
          ? 'multipart'
          : E extends StreamEssence
            ? 'stream'
            : E extends TextEssence
              ? 'text'
              : 'binary'
    : never;

/** The media types that a declared one stands for: itself, or those that its range covers. */
export type Concrete<MediaType> =
  Essence<MediaType> extends infer E
    ? E extends '*/*'
      ? `${string}/${string}`
      : E extends `${infer Start}/*${infer End}`
        ? `${Start}/${string}${End}`
        : MediaType
    : never;

/** The text in a body of text, whatever else its schema allows. */
export type Text<T> = [Extract<T, string>] extends [never] ? string : Extract<T, string>;

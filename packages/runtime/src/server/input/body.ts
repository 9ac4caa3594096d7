import { charsetOf, isKnownCharset, isUtf8, kindOf, type Match, matcher } from '../../media-type.ts';
import type { RequestBody } from '../../operation.ts';
import type { HeaderReader } from '../../styles/header.ts';
import type { AnySchema } from '../../validation/schema.ts';
import { issue, type RequestIssue } from '../faults.ts';
import type { ServerLimits } from '../types.ts';
import { decodeText, decodeUtf8 } from './bytes.ts';
import { type Fields, fromMultipart, fromUrlencoded } from './form.ts';
import { receivedItems } from './items.ts';
import { parseJson } from './json.ts';
import { parseMultipart } from './multipart.ts';
import { parsePairs } from './pairs.ts';

export type Limits = Required<Omit<ServerLimits, 'deadline'>>;

/** Thrown for a body in a form that the operation does not take. */
export class Unsupported extends Error {}

/** Thrown for a body with a content coding, such as gzip. */
export class Encoded extends Error {}

export interface Body {
  /** The declared media type it falls under. */
  readonly contentType: string;
  readonly value: unknown;
}

const NO_FIELDS: Fields = {};

type Parse = (bytes: Uint8Array, header: string, issues: RequestIssue[]) => unknown;

/** How bodies of a declared media type are read. What is sent under a range is read as the range is, for types to be right. */
function parserOf(declared: string, fields: Fields, { maxDepth, maxFields }: Limits): Parse {
  switch (kindOf(declared)) {
    case 'json':
      return (bytes) => parseJson(bytes, maxDepth);
    case 'multipart':
      return (bytes, header, issues) =>
        fromMultipart(parseMultipart(bytes, header, maxFields), fields, issues, maxDepth);
    case 'urlencoded':
      return (bytes, _, issues) => fromUrlencoded(parsePairs(decodeUtf8(bytes), maxFields), fields, issues, maxDepth);
    case 'text':
      return (bytes, header) => decodeText(bytes, charsetOf(header));
    case 'binary':
      return (bytes, header) => new Blob([bytes.slice()], { type: header });
    case 'stream':
      throw new Error('A stream is not read as a whole.');
  }
}

/**
 * Can the body's charset be read? JSON and urlencoded forms are always UTF-8, and bytes and multipart have none.
 * https://www.rfc-editor.org/rfc/rfc8259#section-8.1
 */
function isReadable(header: string, declared: string): boolean {
  if (!header.includes(';')) return true;
  const charset = charsetOf(header);
  switch (kindOf(declared)) {
    case 'json':
    case 'stream':
    case 'urlencoded':
      return isUtf8(charset);
    case 'text':
      return isKnownCharset(charset);
    default:
      return true;
  }
}

/** Does a `Content-Encoding` name a coding? `identity` is none. https://www.rfc-editor.org/rfc/rfc9110#section-8.4 */
function isEncoded(header: string | null): boolean {
  if (header === null) return false;
  return header.split(',').some((coding) => !['', 'identity'].includes(coding.trim().toLowerCase()));
}

/** Zero bytes are an empty form or an empty text, but no JSON and no multipart. */
function isAbsentWhenEmpty(declared: string | undefined): boolean {
  return /^(?:json|multipart)$/.test(kindOf(declared ?? ''));
}

/** A body that is about to be read. */
export interface ExpectedBody {
  /** What the sender says it is. */
  readonly header: string | null;
  /** The declared media type it falls under. */
  readonly contentType: string | undefined;
  /** It is read item by item, by the handler. */
  readonly isStream?: boolean;
}

/** Reads the bodies of one operation. */
export class BodyReader {
  readonly #body: RequestBody;
  readonly #limits: Limits;
  readonly #match: Match;
  readonly #parsers = new Map<string, Parse>();

  constructor(body: RequestBody, limits: Limits) {
    this.#body = body;
    this.#limits = limits;
    this.#match = matcher(Object.keys(body.content));
  }

  /** What kind of body is to come. @throws Encoded, Unsupported */
  expect(headers: HeaderReader): ExpectedBody {
    if (isEncoded(headers.get('content-encoding'))) throw new Encoded();
    const header = headers.get('content-type');
    if (header === null) return { header, contentType: undefined };
    const contentType = this.#match(header);
    if (contentType === undefined || !isReadable(header, contentType)) throw new Unsupported();
    return { header, contentType, isStream: kindOf(contentType) === 'stream' };
  }

  /** The items of a stream, each judged before the handler gets it. */
  items(chunks: AsyncIterable<Uint8Array>, contentType: string, schema: AnySchema | undefined): Body {
    const events = this.#body.content[contentType]?.events;
    return { contentType, value: receivedItems(chunks, { contentType, events, schema, limits: this.#limits }) };
  }

  /** The bytes as a value; `undefined` where there is no body. An absent one that is required is reported. @throws Malformed */
  parse(bytes: Uint8Array, { header, contentType }: ExpectedBody, issues: RequestIssue[]): Body | undefined {
    if (bytes.byteLength === 0 && (header === null || isAbsentWhenEmpty(contentType))) {
      if (this.#body.required) issues.push({ ...issue('required', 'is required'), in: 'body' });
      return undefined;
    }
    if (header === null || contentType === undefined) throw new Unsupported();
    return { contentType, value: this.#parserFor(contentType)(bytes, header, issues) };
  }

  #parserFor(contentType: string): Parse {
    const known = this.#parsers.get(contentType);
    if (known) return known;
    const fields = this.#body.content[contentType]?.fields ?? NO_FIELDS;
    const parse = parserOf(contentType, fields, this.#limits);
    this.#parsers.set(contentType, parse);
    return parse;
  }
}

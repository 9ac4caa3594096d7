import type { RequestBody } from '../../operation.ts';
import { issue, type RequestIssue } from '../faults.ts';
import { essenceOf, isJson, isText, type Pick, parameterOf, picker } from '../media-type.ts';
import type { ServerLimits } from '../types.ts';
import { decodeUtf8 } from './bytes.ts';
import { type Fields, fromMultipart, fromUrlencoded } from './form.ts';
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

/** How bodies of a media type are read. */
function parserOf(essence: string, fields: Fields, { maxDepth, maxFields }: Limits): Parse {
  if (isJson(essence)) return (bytes) => parseJson(bytes, maxDepth);
  if (essence === 'multipart/form-data') {
    return (bytes, header, issues) => fromMultipart(parseMultipart(bytes, header, maxFields), fields, issues, maxDepth);
  }
  if (essence === 'application/x-www-form-urlencoded') {
    return (bytes, _, issues) => fromUrlencoded(parsePairs(decodeUtf8(bytes), maxFields), fields, issues, maxDepth);
  }
  return isText(essence) ? decodeUtf8 : (bytes, header) => new Blob([bytes.slice()], { type: header });
}

/** Text is UTF-8, or ASCII, which is the same. https://www.rfc-editor.org/rfc/rfc8259#section-8.1 */
function hasKnownCharset(header: string): boolean {
  const charset = header.includes(';') ? parameterOf(header, 'charset')?.toLowerCase() : undefined;
  return charset === undefined || charset === 'utf-8' || charset === 'us-ascii';
}

/** Does a `Content-Encoding` name a coding? `identity` is none. https://www.rfc-editor.org/rfc/rfc9110#section-8.4 */
function isEncoded(header: string | null): boolean {
  const codings = header?.split(',') ?? [];
  return codings.some((coding) => !['', 'identity'].includes(coding.trim().toLowerCase()));
}

/** Zero bytes are an empty form or an empty text, but no JSON and no multipart. */
function isAbsentWhenEmpty(header: string): boolean {
  const essence = essenceOf(header);
  return isJson(essence) || essence === 'multipart/form-data';
}

/** A body that is about to be read. */
export interface ExpectedBody {
  /** What the sender says it is. */
  readonly header: string | null;
  /** The declared media type it falls under. */
  readonly contentType: string | undefined;
}

/** Reads the bodies of one operation. */
export class BodyReader {
  readonly #body: RequestBody;
  readonly #limits: Limits;
  readonly #pick: Pick;
  readonly #parsers = new Map<string, Parse>();

  constructor(body: RequestBody, limits: Limits) {
    this.#body = body;
    this.#limits = limits;
    this.#pick = picker(Object.keys(body.content));
  }

  /** What kind of body is to come. @throws Encoded, Unsupported */
  expect(request: Request): ExpectedBody {
    if (isEncoded(request.headers.get('content-encoding'))) throw new Encoded();
    const header = request.headers.get('content-type');
    const contentType = header === null ? undefined : this.#pick(header);
    if (header !== null && (contentType === undefined || !hasKnownCharset(header))) throw new Unsupported();
    return { header, contentType };
  }

  /** The bytes as a value; `undefined` where there is no body. An absent one that is required is reported. @throws Malformed */
  parse(bytes: Uint8Array, { header, contentType }: ExpectedBody, issues: RequestIssue[]): Body | undefined {
    if (bytes.byteLength === 0 && (header === null || isAbsentWhenEmpty(header))) {
      if (this.#body.required) issues.push({ ...issue('required', 'is required'), in: 'body' });
      return undefined;
    }
    if (header === null || contentType === undefined) throw new Unsupported();
    return { contentType, value: this.#parserFor(contentType, header)(bytes, header, issues) };
  }

  #parserFor(contentType: string, header: string): Parse {
    const known = this.#parsers.get(contentType);
    if (known) return known;
    const fields = this.#body.content[contentType]?.fields ?? NO_FIELDS;
    const parse = parserOf(essenceOf(header), fields, this.#limits);
    if (!contentType.includes('*')) this.#parsers.set(contentType, parse);
    return parse;
  }
}

import type { RequestBody } from '../../operation.ts';
import { issue, Malformed, type RequestIssue } from '../faults.ts';
import { essenceOf, isJson, isText, parameterOf, picker } from '../media-type.ts';
import type { ServerLimits } from '../types.ts';
import { decodeUtf8, readBytes } from './bytes.ts';
import { type Fields, fromMultipart, fromUrlencoded } from './form.ts';
import { parseJson } from './json.ts';
import { parseMultipart } from './multipart.ts';
import { parsePairs } from './pairs.ts';

export type Limits = Required<Omit<ServerLimits, 'deadline'>>;

/** Thrown for a body in a form that the operation does not take. */
export class Unsupported extends Error {}

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

/** Zero bytes are an empty form or an empty text, but no JSON and no multipart. */
function isAbsentWhenEmpty(header: string): boolean {
  const essence = essenceOf(header);
  return isJson(essence) || essence === 'multipart/form-data';
}

export type BodyReader = (request: Request, issues: RequestIssue[]) => Promise<Body | undefined>;

/**
 * Prepares to read the body of an operation.
 *
 * The reader resolves to `undefined` when there is no body; an absent one that is required is reported, and so is whatever can't
 * be read. It rejects with `Unsupported` and `TooLarge`.
 */
export function bodyReader(body: RequestBody, limits: Limits): BodyReader {
  const pick = picker(Object.keys(body.content));
  const parsers = new Map<string, Parse>();
  const parserFor = (contentType: string, header: string): Parse => {
    const known = parsers.get(contentType);
    if (known) return known;
    const fields = body.content[contentType]?.fields ?? NO_FIELDS;
    const parse = parserOf(essenceOf(header), fields, limits);
    if (!contentType.includes('*')) parsers.set(contentType, parse);
    return parse;
  };
  return async (request, issues) => {
    const header = request.headers.get('content-type');
    const contentType = header === null ? undefined : pick(header);
    if (header !== null && (contentType === undefined || !hasKnownCharset(header))) throw new Unsupported();
    try {
      const bytes = await readBytes(request, limits.maxBodyBytes);
      if (bytes.byteLength === 0 && (header === null || isAbsentWhenEmpty(header))) {
        if (body.required) issues.push({ ...issue('required', 'is required'), in: 'body' });
        return undefined;
      }
      if (header === null || contentType === undefined) throw new Unsupported();
      return { contentType, value: parserFor(contentType, header)(bytes, header, issues) };
    } catch (error) {
      if (!(error instanceof Malformed)) throw error;
      // Compressed bytes are malformed too; what is wrong with them is that they are compressed.
      if (request.headers.has('content-encoding')) throw new Unsupported();
      issues.push({ ...issue('malformed', error.message), in: 'body' });
      return undefined;
    }
  };
}

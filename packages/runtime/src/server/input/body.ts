import type { RequestBody } from '../../operation.ts';
import { issue, Malformed, type RequestIssue } from '../faults.ts';
import { essenceOf, isJson, isText, parameterOf, pick } from '../media-type.ts';
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

function parse(bytes: Uint8Array, header: string, fields: Fields, issues: RequestIssue[], limits: Limits): unknown {
  const essence = essenceOf(header);
  if (isJson(essence)) return parseJson(decodeUtf8(bytes), limits.maxDepth);
  if (essence === 'multipart/form-data') {
    return fromMultipart(parseMultipart(bytes, header, limits.maxFields), fields, issues, limits.maxDepth);
  }
  if (essence === 'application/x-www-form-urlencoded') {
    return fromUrlencoded(parsePairs(decodeUtf8(bytes), limits.maxFields), fields, issues, limits.maxDepth);
  }
  return isText(essence) ? decodeUtf8(bytes) : new Blob([bytes.slice()], { type: header });
}

/** Text is UTF-8, or ASCII, which is the same. https://www.rfc-editor.org/rfc/rfc8259#section-8.1 */
function hasKnownCharset(header: string): boolean {
  if (!header.includes(';')) return true;
  const charset = parameterOf(header, 'charset')?.toLowerCase();
  return charset === undefined || charset === 'utf-8' || charset === 'us-ascii' || !isText(essenceOf(header));
}

export type BodyReader = (request: Request, issues: RequestIssue[]) => Promise<Body | undefined>;

/**
 * Prepares to read the body of an operation.
 *
 * The reader resolves to `undefined` when there is no body; an absent one that is required is reported, and so is whatever can't
 * be read. It rejects with `Unsupported` and `TooLarge`.
 */
export function bodyReader(body: RequestBody, limits: Limits): BodyReader {
  const declared = Object.keys(body.content);
  return async (request, issues) => {
    const header = request.headers.get('content-type');
    const contentType = header === null ? undefined : pick(declared, header);
    if (header !== null && (contentType === undefined || !hasKnownCharset(header))) throw new Unsupported();
    if ((request.headers.get('content-encoding') ?? 'identity') !== 'identity') throw new Unsupported();
    try {
      const bytes = await readBytes(request, limits.maxBodyBytes);
      if (bytes.byteLength === 0 && (header === null || isAbsentWhenEmpty(header))) {
        if (body.required) issues.push({ ...issue('required', 'is required'), in: 'body' });
        return undefined;
      }
      if (header === null || contentType === undefined) throw new Unsupported();
      return {
        contentType,
        value: parse(bytes, header, body.content[contentType]?.fields ?? NO_FIELDS, issues, limits),
      };
    } catch (error) {
      if (!(error instanceof Malformed)) throw error;
      issues.push({ ...issue('malformed', error.message), in: 'body' });
      return undefined;
    }
  };
}

/** Zero bytes are an empty form or an empty text, but no JSON and no multipart. */
function isAbsentWhenEmpty(header: string): boolean {
  const essence = essenceOf(header);
  return isJson(essence) || essence === 'multipart/form-data';
}

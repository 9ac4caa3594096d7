import { METHODS } from 'node:http';
import { isJson } from '@rollcall/runtime/media-type';
import type { Fault as StubFault } from '@rollcall/runtime/server';
import { escapePointer, statusKey } from '../description/document.ts';
import type { Target } from '../description/router.ts';
import type { Fault } from '../faults/fault.ts';
import type { Tapped } from './body-tap.ts';
import type { Exchange } from './journal.ts';
import { Redactor } from './redact.ts';
import { refusalOf } from './refusal.ts';
import { requestSchemas, shownBody, shownHeaders, shownPath, shownQuery } from './request.ts';

/** What happened, as it was. */
interface Happened {
  readonly id: string;
  readonly time: Date;
  readonly milliseconds: number;
  readonly request: Request;
  readonly body: Tapped;
  readonly target: Target | undefined;
  /** What the stub found wrong. */
  readonly found: StubFault | undefined;
  /** Absent if the connection ended without an answer. */
  readonly response:
    | { readonly status: number; readonly contentType: string; readonly body: string | undefined }
    | undefined;
  readonly fault: Fault | undefined;
}

/** A request that is below no API: of it, nothing is declared. */
const NOWHERE: Omit<Target, 'api'> = { document: { info: { title: '' }, paths: {} }, operation: undefined, route: '' };

function jsonOf({ contentType, body }: NonNullable<Happened['response']>): unknown {
  try {
    return body !== undefined && isJson(contentType) ? JSON.parse(body) : undefined;
  } catch {
    return undefined;
  }
}

/** Problem details are the sandbox's own words; what an API says is shown as far as it is declared. */
function shownAnswer(
  response: NonNullable<Happened['response']>,
  value: unknown,
  target: Target,
  redactor: Redactor,
): string | undefined {
  if (value === undefined) return undefined;
  if (response.contentType === 'application/problem+json') return JSON.stringify(value, null, 2);
  const key = target.operation && statusKey(target.operation, response.status);
  const declared = key === undefined ? undefined : target.operation?.responses[key];
  const [mediaType] = Object.keys(declared?.content ?? {});
  if (declared === undefined || mediaType === undefined) return undefined;
  return JSON.stringify(
    redactor.show(value, `${declared.pointer}/content/${escapePointer(mediaType)}/schema`),
    null,
    2,
  );
}

/** Makes an entry of the journal: everything that can be shown, and nothing else. */
export async function exchangeOf(happened: Happened): Promise<Exchange> {
  const { id, time, milliseconds, request, response, found, fault } = happened;
  const target = happened.target ?? (NOWHERE as Target);
  const redactor = new Redactor(target.document);
  const { pathname, searchParams } = new URL(request.url);
  const schemaOf = requestSchemas(target);
  const contentType = request.headers.get('content-type') ?? '';
  const headers = shownHeaders(request.headers, target, redactor);
  const query = shownQuery(searchParams, target, redactor);
  const body = await shownBody(happened.body, contentType, schemaOf, redactor);
  const answer = response && jsonOf(response);
  const answered = response && shownAnswer(response, answer, target, redactor);
  const bodySchema = schemaOf(contentType);
  const onPurpose = fault?.status !== undefined;
  const refusal =
    response && refusalOf(happened.target, { status: response.status, bodySchema, found, body: answer, onPurpose });
  return redactor.scrub<Exchange>({
    id,
    time: time.toISOString(),
    ...(happened.target && { api: happened.target.api }),
    ...(target.operation && { operationId: target.operation.operationId }),
    method: METHODS.includes(request.method) ? request.method : 'other',
    path: shownPath(pathname, target),
    ...(response && { status: response.status }),
    milliseconds,
    request: { headers, query, ...(body !== undefined && { body }) },
    ...(answered !== undefined && { response: { body: answered } }),
    ...(refusal && { refusal }),
    ...(fault && { fault }),
  });
}

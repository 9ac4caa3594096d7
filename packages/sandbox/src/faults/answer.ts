import { STATUS_CODES } from 'node:http';
import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { isJson } from '@rollcall/runtime/media-type';
import { exampleOf, type Operation, statusKey } from '../description/document.ts';
import { problem } from '../http/problem.ts';
import type { Fault } from './fault.ts';

const BODILESS = [204, 205, 304];

/** What an operation declares for a status, with the values of its examples. */
function declaredResponse({ responses }: Operation, key: string, status: number, name: string | undefined): Response {
  const { content = {}, headers = {} } = responses[key] ?? {};
  const [media] = Object.entries(content);
  const sent = new Headers();
  for (const [header, declared] of Object.entries(headers)) {
    const value = exampleOf(declared);
    if (value !== undefined) sent.set(header, String(value));
  }
  if (media === undefined || BODILESS.includes(status)) return new Response(null, { status, headers: sent });
  const [type, declared] = media;
  const value = exampleOf(declared, name);
  sent.set('Content-Type', type);
  return new Response(isJson(type) ? JSON.stringify(value) : String(value), { status, headers: sent });
}

/** The answer that a fault asks for in place of the API's; `undefined` if it asks for none. */
export function faultyAnswer({ status, example, retryAfter }: Fault, operation: Operation): Response | undefined {
  if (status === undefined) return undefined;
  const key = statusKey(operation, status);
  const response =
    key === undefined
      ? problem(status, STATUS_CODES[status] ?? 'Error', 'A fault that was set on purpose.')
      : declaredResponse(operation, key, status, example);
  if (retryAfter !== undefined) response.headers.set('Retry-After', String(retryAfter));
  return response;
}

const PIECES = 10;

/** Spreads the body of an answer over so many milliseconds. */
export function slowly(response: Response, milliseconds: number, signal: AbortSignal): Response {
  if (response.body === null) return response;
  const whole = response.arrayBuffer();
  async function* pieces() {
    const bytes = new Uint8Array(await whole);
    const size = Math.max(1, Math.ceil(bytes.length / PIECES));
    for (let start = 0; start < bytes.length; start += size) {
      await sleep(milliseconds / PIECES, undefined, { signal });
      yield bytes.subarray(start, start + size);
    }
  }
  return new Response(Readable.toWeb(Readable.from(pieces())) as BodyInit, response);
}

import { isStream, toStream } from '../../../platform.ts';
import type { CoreHeaders, CoreResponse } from '../../core/message.ts';

function toBody(body: CoreResponse['body']): BodyInit | null {
  const isWhole = body === null || typeof body === 'string' || body instanceof Uint8Array;
  if (isWhole) return body as BodyInit | null;
  return isStream(body) ? body : toStream(body);
}

type Single = Readonly<Record<string, string>>;

function toHeaders(headers: CoreHeaders): HeadersInit {
  if (!('set-cookie' in headers)) return headers as Single;
  const { 'set-cookie': cookies = [], ...rest } = headers;
  const all = new Headers(rest as Single);
  for (const cookie of [cookies].flat()) all.append('set-cookie', cookie);
  return all;
}

export function toResponse({ status, headers, body }: CoreResponse): Response {
  return new Response(toBody(body), { status, headers: toHeaders(headers) });
}

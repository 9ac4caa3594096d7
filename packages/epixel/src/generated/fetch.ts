// Generated from specs/epixel/openapi.yaml by `pnpm generate`. Do not edit.

import { composeFetch, type FetchClient, type FetchClientOptions } from '@rollcall/runtime/fetch';
import { credentials, headerKey, multipart, token } from '@rollcall/runtime/internal/client';
import type { EpixelClientOptions } from './client.ts';
import { api, operations } from './operations.ts';
import type { paths } from './types.ts';

/** Creates openapi-fetch's client, which is called by method and path and returns `data` or `error`. */
export function createEpixelFetch(options: FetchClientOptions<EpixelClientOptions> = {}): FetchClient<paths> {
  return composeFetch<paths>(api, operations, options, { multipart, credentials, token, headerKey });
}

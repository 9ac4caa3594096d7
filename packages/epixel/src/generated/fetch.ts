// Generated from specs/epixel/openapi.yaml by `pnpm generate`. Do not edit.

import { composeFetch, type FetchClient } from '@rollcall/runtime/fetch';
import { apiKey, credentials, forms, token } from '@rollcall/runtime/internal/client';
import type { EpixelClientOptions } from './client.ts';
import { api, operations } from './operations.ts';
import type { paths } from './types.ts';

/** Creates a client that is called by method and path and returns `data` or `error`, like that of openapi-fetch. */
export function createEpixelFetch(options: EpixelClientOptions = {}): FetchClient<paths> {
  return composeFetch<paths>(api, operations, options, { forms, credentials, token, apiKey });
}

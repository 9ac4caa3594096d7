// Generated from specs/cl2c/openapi.yaml by `pnpm generate`. Do not edit.

import { composeFetch, type FetchClient } from '@rollcall/runtime/fetch';
import { apiKey, credentials } from '@rollcall/runtime/internal/client';
import type { Cl2cClientOptions } from './client.ts';
import { api, operations } from './operations.ts';
import type { paths } from './types.ts';

/** Creates a client that is called by method and path and returns `data` or `error`, like that of openapi-fetch. */
export function createCl2cFetch(options: Cl2cClientOptions = {}): FetchClient<paths> {
  return composeFetch<paths>(api, operations, options, { credentials, apiKey });
}

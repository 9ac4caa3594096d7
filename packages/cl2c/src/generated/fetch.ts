// Generated from specs/cl2c/openapi.yaml by `pnpm generate`. Do not edit.

import { composeFetch, type FetchClient, type FetchClientOptions } from '@rollcall/runtime/fetch';
import { credentials, headerKey } from '@rollcall/runtime/internal/client';
import type { Cl2cClientOptions } from './client.ts';
import { api, operations } from './operations.ts';
import type { paths } from './types.ts';

/** Creates openapi-fetch's client, which is called by method and path and returns `data` or `error`. */
export function createCl2cFetch(options: FetchClientOptions<Cl2cClientOptions> = {}): FetchClient<paths> {
  return composeFetch<paths>(api, operations, options, { credentials, headerKey });
}

// Generated from specs/conscent/openapi.yaml by `pnpm generate`. Do not edit.

import { composeFetch, type FetchClient, type FetchClientOptions } from '@rollcall/runtime/fetch';
import { basic, credentials, parameters } from '@rollcall/runtime/internal/client';
import type { ConscentClientOptions } from './client.ts';
import { api, operations } from './operations.ts';
import type { paths } from './types.ts';

/** Creates openapi-fetch's client, which is called by method and path and returns `data` or `error`. */
export function createConscentFetch(options: FetchClientOptions<ConscentClientOptions> = {}): FetchClient<paths> {
  return composeFetch<paths>(api, operations, options, { parameters, credentials, basic });
}

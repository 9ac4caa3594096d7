// Generated from specs/conscent/openapi.yaml by `pnpm generate`. Do not edit.

import { composeFetch, type FetchClient } from '@rollcall/runtime/fetch';
import { basic, credentials, parameters } from '@rollcall/runtime/internal/client';
import type { ConscentClientOptions } from './client.ts';
import { api, operations } from './operations.ts';
import type { paths } from './types.ts';

/** Creates a client that is called by method and path and returns `data` or `error`, like that of openapi-fetch. */
export function createConscentFetch(options: ConscentClientOptions = {}): FetchClient<paths> {
  return composeFetch<paths>(api, operations, options, { parameters, credentials, basic });
}

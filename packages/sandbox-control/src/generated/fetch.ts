// Generated from specs/sandbox-control/openapi.yaml by `pnpm generate`. Do not edit.

import { composeFetch, type FetchClient } from '@rollcall/runtime/fetch';
import { apiKey, credentials, numbers, parameters } from '@rollcall/runtime/internal/client';
import type { SandboxControlClientOptions } from './client.ts';
import { api, operations } from './operations.ts';
import type { paths } from './types.ts';

/** Creates a client that is called by method and path and returns `data` or `error`, like that of openapi-fetch. */
export function createSandboxControlFetch(options: SandboxControlClientOptions = {}): FetchClient<paths> {
  return composeFetch<paths>(api, operations, options, { parameters, numbers, credentials, apiKey });
}

// Generated from specs/sandbox-control/openapi.yaml by `pnpm generate`. Do not edit.

import { composeFetch, type FetchClient, type FetchClientOptions } from '@rollcall/runtime/fetch';
import { credentials, headerKey, numbers, parameters } from '@rollcall/runtime/internal/client';
import type { SandboxControlClientOptions } from './client.ts';
import { api, operations } from './operations.ts';
import type { paths } from './types.ts';

/** Creates openapi-fetch's client, which is called by method and path and returns `data` or `error`. */
export function createSandboxControlFetch(options: FetchClientOptions<SandboxControlClientOptions> = {}): FetchClient<paths> {
  return composeFetch<paths>(api, operations, options, { parameters, numbers, credentials, headerKey });
}

// Generated from specs/pcxpay/openapi.yaml by `pnpm generate`. Do not edit.

import { composeFetch, type FetchClient } from '@rollcall/runtime/fetch';
import type { PcxpayClientOptions } from './client.ts';
import { api, operations } from './operations.ts';
import type { paths } from './types.ts';

/** Creates a client that is called by method and path and returns `data` or `error`, like that of openapi-fetch. */
export function createPcxpayFetch(options: PcxpayClientOptions = {}): FetchClient<paths> {
  return composeFetch<paths>(api, operations, options);
}

// Generated from specs/pcxpay/openapi.yaml by `pnpm generate`. Do not edit.

import { composeFetch, type FetchClient, type FetchClientOptions } from '@rollcall/runtime/fetch';
import type { PcxpayClientOptions } from './client.ts';
import { api, operations } from './operations.ts';
import type { paths } from './types.ts';

/** Creates openapi-fetch's client, which is called by method and path and returns `data` or `error`. */
export function createPcxpayFetch(options: FetchClientOptions<PcxpayClientOptions> = {}): FetchClient<paths> {
  return composeFetch<paths>(api, operations, options);
}

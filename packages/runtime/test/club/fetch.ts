import { allParts } from '../../src/client/create-client.ts';
import { composeFetch, type FetchClientOptions } from '../../src/openapi-fetch.ts';
import { api, table } from './operations.ts';
import type { operations } from './types.ts';

export interface Unused {
  query?: never;
  header?: never;
  path?: never;
  cookie?: never;
}
export interface paths {
  '/members/': { parameters: Unused; post: operations['registerMember'] };
  '/members/{id}': { parameters: Unused; get: operations['getMember']; patch: operations['updateMember'] };
  '/pictures': { parameters: Unused; post: operations['uploadPicture'] };
  '/members': { parameters: Unused; get: operations['listMembers'] };
  '/backup': { parameters: Unused; get: operations['getBackup']; put: operations['putBackup'] };
  '/fees': { parameters: Unused; post: operations['payFee'] };
}

export type Answer = (request: Request) => Response | Promise<Response>;

/** A client, and what it sent: the answers come in turn, the last one again and again. */
export function connected(answers: Answer | readonly Answer[], options: FetchClientOptions = {}) {
  const requests: Request[] = [];
  const turns = [answers].flat();
  const fetch = async (request: Request) => {
    requests.push(request.clone());
    return (turns[Math.min(requests.length, turns.length) - 1] as Answer)(request);
  };
  const club = composeFetch<paths>(api, table, { fetch, retry: { baseDelay: 1 }, ...options }, allParts);
  return { club, requests };
}

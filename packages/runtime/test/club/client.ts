import type { Call, ClientOptions, PagedCall } from '../../src/client/index.ts';
import { createClient } from '../../src/client/internal.ts';
import { api, table } from './operations.ts';
import type { operations } from './types.ts';

export interface ClubClient {
  registerMember: Call<operations['registerMember']>;
  getMember: Call<operations['getMember']>;
  listMembers: PagedCall<operations['listMembers'], '/data/results'>;
  updateMember: Call<operations['updateMember']>;
  uploadPicture: Call<operations['uploadPicture']>;
  putBackup: Call<operations['putBackup']>;
  getBackup: Call<operations['getBackup']>;
  payFee: Call<operations['payFee']>;
}

export type ClubOptions = ClientOptions<typeof api, operations>;

export function createClubClient(options?: ClubOptions): ClubClient {
  return createClient<ClubClient>(api, table, options);
}

/** A server that never was: keeps the requests, and gives the answers in turn, the last one again and again. */
export function stub(...answers: readonly (Response | (() => Response | Promise<Response>))[]) {
  const requests: Request[] = [];
  const inits: RequestInit[] = [];
  const fetch = async (url: string, init: RequestInit): Promise<Response> => {
    requests.push(new Request(url, init));
    inits.push(init);
    const answer = answers[Math.min(requests.length, answers.length) - 1];
    return typeof answer === 'function' ? answer() : (answer?.clone() ?? new Response(null, { status: 204 }));
  };
  return { fetch, requests, inits };
}

export function jsonResponse(status: number, body: unknown, headers: Record<string, string> = {}): Response {
  return Response.json(body, { status, headers });
}

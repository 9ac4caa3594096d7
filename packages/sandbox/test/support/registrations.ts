/** Registrations of a user of CL2C, and what became of them. */
export interface Outcomes {
  readonly acknowledged: Set<string>;
  /** With a status: a client that gets one knows the outcome. */
  readonly refused: Set<string>;
  /** The connection ended without an answer. */
  readonly unanswered: Set<string>;
}

export const outcomes = (): Outcomes => ({ acknowledged: new Set(), refused: new Set(), unanswered: new Set() });

export const CL2C_HEADERS = {
  tenant: 'sandbox-tenant',
  'x-api-key': 'sandbox-key',
  'content-type': 'application/json',
} as const;

export const cl2cUser = (userName: string) => ({
  firstName: 'A',
  lastName: 'B',
  email: 'a@example.com',
  userName,
  phoneNumber: '1',
});

type Fetch = (path: string, init: RequestInit) => Response | Promise<Response>;

/** Registers somebody, and writes down what became of it. */
export async function register(fetch: Fetch, userName: string, { acknowledged, refused, unanswered }: Outcomes) {
  const body = JSON.stringify(cl2cUser(userName));
  try {
    const answer = await fetch('/cl2c/v1/cl2c/user', { method: 'POST', headers: CL2C_HEADERS, body });
    (answer.status === 200 ? acknowledged : refused).add(userName);
    return answer;
  } catch {
    unanswered.add(userName);
    return undefined;
  }
}

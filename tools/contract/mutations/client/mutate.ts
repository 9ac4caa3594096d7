import type { Client, ClientInput, ClientResult, ClientSettings, Subject } from '../../src/oracles/subject.ts';
import type { Mutation } from '../mutation.ts';

/** A request on its way from a client to `fetch`. */
export interface Sent {
  readonly url: string;
  readonly init: RequestInit & { readonly headers: Readonly<Record<string, string>> };
}

/** One way for a client to be wrong, as a change of what it is asked, what it sends, what it gets and what it gives back. */
export interface ClientMutation extends Pick<Mutation, 'does' | 'operation' | 'status' | 'first'> {
  input?(input: ClientInput): ClientInput;
  request?(sent: Sent): Sent | Promise<Sent>;
  /** How often it sends what it sends. */
  readonly times?: number;
  response?(response: Response): Response | Promise<Response>;
  result?(result: ClientResult): ClientResult;
  failure?(error: Error, input: ClientInput): ClientResult;
  options?(options: ClientSettings): ClientSettings;
}

/** Mutates a client. */
export function clientMutation(mutation: ClientMutation): Mutation {
  const { does, operation, status, first } = mutation;
  return {
    family: 'client',
    does,
    ...(operation === undefined ? {} : { operation }),
    ...(status === undefined ? {} : { status }),
    ...(first === undefined ? {} : { first }),
    apply: (subject) => ({ ...subject, createClient: mutated(subject.createClient, mutation) }),
  };
}

const unchanged = <T>(value: T): T => value;

function mutated(create: Subject['createClient'], mutation: ClientMutation): Subject['createClient'] {
  const { operation, input = unchanged, result = unchanged, options: change = unchanged, failure } = mutation;
  return (options: ClientSettings) => {
    // The calls of an oracle come one after another.
    let here = false;
    const send: ClientSettings['fetch'] = (url, init) =>
      here ? transmit(options, mutation, { url, init: init as Sent['init'] }) : options.fetch(url, init);
    const original = create({ ...change(options), fetch: send }) as Client;
    const call = async (id: string, given: ClientInput): Promise<ClientResult> => {
      const own = original[id];
      if (!own) throw new Error(`The client has no ${id}.`);
      here = operation === undefined || operation === id;
      try {
        const response = await own(here ? input(given) : given);
        return here ? result(response) : response;
      } catch (error) {
        if (here && failure) return failure(error as Error, given);
        throw error;
      }
    };
    return new Proxy({}, { get: (_, id: string) => (given: ClientInput) => call(id, given) });
  };
}

async function transmit(options: ClientSettings, mutation: ClientMutation, sent: Sent): Promise<Response> {
  const { request = unchanged, response = unchanged, times = 1 } = mutation;
  const { url, init } = await request(sent);
  let last = await options.fetch(url, init);
  for (let time = 1; time < times; time++) last = await options.fetch(url, init);
  return response(last);
}

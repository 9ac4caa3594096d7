import { type AnyOptions, type FakeDefinition, FakeServer } from './fake-server.ts';
import type { AnyHandlers } from './handlers.ts';
import type { Fake, FakeHandlers } from './types.ts';

/**
 * Answers the requests of a client in this process, by the server stub: whatever the contract demands of requests and answers is
 * enforced. Generated packages wrap this with their own definition and types.
 *
 * @param handlers - how operations are answered; those without one by the examples of the description.
 */
export function createFake<Ops>(
  definition: FakeDefinition,
  handlers: FakeHandlers<Ops> = {},
  options: object = {},
): Fake<Ops> {
  const server = new FakeServer(definition, handlers, options as AnyOptions);
  const members = {
    use: (more: AnyHandlers) => server.use(more),
    reset: () => server.reset(),
    answer: (request: Request) => server.answer(request),
  };
  const fake = (url: string | URL | Request, init?: RequestInit) => server.fetch(new Request(url, init));
  return Object.defineProperty(Object.assign(fake, members), 'requests', {
    get: () => server.requests,
  }) as unknown as Fake<Ops>;
}

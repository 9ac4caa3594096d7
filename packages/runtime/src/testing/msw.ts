import { type HttpHandler, HttpResponse, http } from 'msw/http';
import { FakeError } from './errors.ts';
import { isNetworkError } from './fake/network-error.ts';
import type { Fake } from './fake/types.ts';

/**
 * A fake as handlers of [MSW](https://mswjs.io), for its server in Node and its worker in browsers. Requests to other URLs than
 * those of the API are left to other handlers. An answer that breaks the contract is thrown: MSW prints it, and the fake's `reset()`
 * throws it again.
 *
 * @example
 * ```ts
 * const club = fakeClub();
 * const server = setupServer(...handlers(club));
 * afterEach(() => club.reset());
 * ```
 */
export function handlers(...fakes: readonly Pick<Fake<never>, 'answer'>[]): HttpHandler[] {
  return fakes.map((fake) =>
    http.all('*', async ({ request }) => {
      try {
        return await fake.answer(request);
      } catch (error) {
        if (isNetworkError(error)) return HttpResponse.error();
        // Errors of the system reach the caller in Node; all others become a response 500.
        throw error instanceof FakeError ? Object.defineProperties(error, { code: {}, errno: {} }) : error;
      }
    }),
  );
}

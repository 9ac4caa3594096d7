import { fakeEpixel } from '@rollcall/epixel/testing';
import { handlers } from '@rollcall/epixel/testing/msw';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, configure, render } from '@testing-library/react';
import { setupServer } from 'msw/node';
import type { ReactNode } from 'react';
import { afterAll, afterEach, beforeAll, vi } from 'vitest';

export const apiUrl: string = import.meta.env.VITE_EPIXEL_API_URL;

/** The API in tests: it keeps the contract, and answers with its examples unless it is told otherwise. */
export const api = fakeEpixel({}, { apiUrl });

const server = setupServer(...handlers(api));
beforeAll(() => server.listen());
afterEach(() => {
  cleanup();
  api.reset();
});
afterAll(() => server.close());

// For machines that are busy with other work.
configure({ asyncUtilTimeout: 10_000 });

// jsdom has no layout: nothing is ever in sight.
vi.stubGlobal(
  'IntersectionObserver',
  class {
    observe() {}
    disconnect() {}
  },
);

export function show(component: ReactNode) {
  render(<QueryClientProvider client={new QueryClient()}>{component}</QueryClientProvider>);
}

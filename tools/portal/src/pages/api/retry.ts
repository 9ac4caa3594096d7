import type { Retry } from '@rollcall/runtime/operation';

const TEXT: Readonly<Record<Retry, string>> = {
  never:
    'Twice may have the effect of two, so the client sends it again only after a 429 with `Retry-After`: that server has not started the work.',
  idempotent:
    'Twice has the effect of once, so the client sends it again after 408, 429, 500, 502, 503, 504 or no response, three times at most.',
  'with-key':
    'The client sends it again under one `Idempotency-Key` for the whole call, after 408, 429, 500, 502, 503, 504 or no response, three times at most.',
};

/** What the client does about an operation whose outcome is unknown. */
export const retryText = (retry: Retry): string => `\`x-retry: ${retry}\`. ${TEXT[retry]}`;

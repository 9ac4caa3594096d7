import type { Check } from './check.ts';

/** No request may break a server. */
export const noServerError: Check = ({ status }) => (status >= 500 ? { cause: `answers ${status}` } : undefined);

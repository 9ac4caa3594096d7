import type { Check } from './check.ts';

/** A 405 says which methods there are: https://www.rfc-editor.org/rfc/rfc9110#section-15.5.6 */
export const allowHeader: Check = ({ status, headers }, { operation }, { routes }) => {
  // One that the operation declares itself is about something else.
  if (status !== 405 || operation.responses.some((response) => response.status === '405')) return undefined;
  const declared = routes.filter(({ path }) => path === operation.path).map(({ method }) => method);
  const allowed = (headers.get('allow') ?? '').split(',').map((method) => method.trim().toUpperCase());
  const missing = declared.filter((method) => !allowed.includes(method));
  return missing.length > 0
    ? { cause: 'answers 405 and does not allow each method', detail: missing.join(', ') }
    : undefined;
};

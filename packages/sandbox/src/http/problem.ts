/**
 * An answer of the server itself, about no operation: problem details, which the stubs send too where a description documents nothing.
 * https://www.rfc-editor.org/rfc/rfc9457
 */
export function problem(status: number, title: string, detail: string): Response {
  const body = JSON.stringify({ type: 'about:blank', title, status, detail });
  return new Response(body, { status, headers: { 'Content-Type': 'application/problem+json' } });
}

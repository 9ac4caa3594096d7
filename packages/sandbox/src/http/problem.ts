/**
 * Answers of the server itself, about no operation: problem details, which the stubs send too where a description documents nothing.
 * https://www.rfc-editor.org/rfc/rfc9457
 */
export const PROBLEM = 'application/problem+json';

export function problemText(status: number, title: string, detail: string): string {
  return JSON.stringify({ type: 'about:blank', title, status, detail });
}

export function problem(status: number, title: string, detail: string): Response {
  return new Response(problemText(status, title, detail), { status, headers: { 'Content-Type': PROBLEM } });
}

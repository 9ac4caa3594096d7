/** Findings that tell of an analyzer that could not judge. */
export const FAILURES: ReadonlySet<string> = new Set([
  'payloads-could-not-judge',
  'redocly-could-not-judge',
  'compiler-could-not-judge',
  'payloads-not-made',
]);

/**
 * The name that a token of a JSON pointer stands for: https://www.rfc-editor.org/rfc/rfc6901#section-4. `validation/issues.ts` has a copy,
 * since one more module costs every bundle that validates up to 20 bytes.
 */
export const unescapeToken = (token: string): string => token.replaceAll('~1', '/').replaceAll('~0', '~');

/**
 * JSON with all digits of its numbers, of which `JSON.stringify` writes 17: -9223372036854775808 for −2^63, and not
 * -9223372036854776000, which is another number. https://www.rfc-editor.org/rfc/rfc8259#section-6
 */
export const jsonOf = (value: unknown): string =>
  JSON.stringify(value, (_, member: unknown) => (isLarge(member) ? rawJSON(digitsOf(member)) : member));

/** A number as text, with all its digits. */
export const digitsOf = (value: number): string => String(isLarge(value) ? BigInt(value) : value);

const isLarge = (value: unknown): value is number => Number.isInteger(value) && !Number.isSafeInteger(value);

// Not among TypeScript's types yet.
const { rawJSON } = JSON as unknown as { rawJSON(text: string): object };

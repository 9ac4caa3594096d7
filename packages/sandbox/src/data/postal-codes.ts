/** How postal codes look, for the countries of the table of states. */
const FORMS: Readonly<Record<string, RegExp>> = {
  AU: /^\d{4}$/,
  BR: /^\d{5}-?\d{3}$/,
  CA: /^[A-Z]\d[A-Z] ?\d[A-Z]\d$/,
  DE: /^\d{5}$/,
  IN: /^[1-9]\d{5}$/,
  MX: /^\d{5}$/,
  US: /^\d{5}(-\d{4})?$/,
};

/** Letters, digits and what groups them: https://www.upu.int/en/Postal-Solutions/Programmes-Services/Addressing-Solutions */
const ANY = /^[A-Z0-9]([A-Z0-9 -]{0,8}[A-Z0-9])?$/i;

/** Can this be a postal code of the country? */
export function isPostalCode(country: string, code: string): boolean {
  return (Object.hasOwn(FORMS, country) ? (FORMS[country] ?? ANY) : ANY).test(code);
}

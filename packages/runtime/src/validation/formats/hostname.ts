const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i;

/** Labels of letters, digits and hyphens: https://www.rfc-editor.org/rfc/rfc1123#section-2.1 */
export function hostname(value: string): boolean {
  return value.length <= 253 && value.split('.').every((label) => LABEL.test(label));
}

/** A host name whose labels may be Unicode: https://www.rfc-editor.org/rfc/rfc5890#section-2.3.2.3 */
export function idnHostname(value: string): boolean {
  return value.length <= 253 && value.split(/[.\u3002\uff0e\uff61]/).every((label) => label !== '');
}

import { labelsObeyBidi, toALabel, toULabel } from './idna.ts';
import { ldhLabel } from './ldh.ts';

/** A label as its reader sees it, or `undefined` when it is not valid. */
function readable(label: string): string | undefined {
  if (!ldhLabel(label)) return undefined;
  return /^xn--/i.test(label) ? toULabel(label) : label;
}

function areLabels(labels: readonly (string | undefined)[]): labels is readonly string[] {
  return !labels.includes(undefined);
}

/** A name of ASCII labels, those in Punycode valid ones: https://www.rfc-editor.org/rfc/rfc5890#section-2.3.2.3 */
export function hostname(value: string): boolean {
  if (value.length > 253) return false;
  const labels = value.split('.').map(readable);
  return areLabels(labels) && labelsObeyBidi(labels);
}

/** A name whose labels may be Unicode, with any of IDNA's dots: https://www.rfc-editor.org/rfc/rfc5890#section-2.3.2.3 */
export function idnHostname(value: string): boolean {
  if (value.length > 253) return false;
  const labels = value.split(/[.\u3002\uff0e\uff61]/);
  const ascii = labels.map((label) => (/^[\0-\x7f]*$/.test(label) ? label : toALabel(label)));
  return areLabels(ascii) && hostname(ascii.join('.'));
}

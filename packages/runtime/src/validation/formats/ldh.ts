const LABEL = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
const WHOLE_LABEL = /* @__PURE__ */ new RegExp(`^${LABEL}$`, 'i');
const NAME = /* @__PURE__ */ new RegExp(`^${LABEL}(?:\\.${LABEL})*$`, 'i');

/** A label of letters, digits and hyphens: https://www.rfc-editor.org/rfc/rfc1123#section-2.1 */
export function ldhLabel(label: string): boolean {
  return WHOLE_LABEL.test(label);
}

/** A name of such labels. Does not ask what an `xn--` label means: `hostname` does. */
export function ldhName(name: string): boolean {
  return name.length <= 253 && NAME.test(name);
}

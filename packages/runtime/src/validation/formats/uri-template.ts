const VARNAME = '(?:[a-zA-Z0-9_]|%[0-9a-fA-F]{2})+(?:\\.(?:[a-zA-Z0-9_]|%[0-9a-fA-F]{2})+)*';
const VARSPEC = `${VARNAME}(?:\\*|:[1-9]\\d{0,3})?`;
const EXPRESSION = `\\{[+#./;?&=,!@|]?${VARSPEC}(?:,${VARSPEC})*\\}`;
const LITERAL = '[^\\0- "%<>\\\\^`{|}\\x7f-\\x9f]|%[0-9a-fA-F]{2}';
const TEMPLATE = /* @__PURE__ */ new RegExp(`^(?:${LITERAL}|${EXPRESSION})*$`, 'u');

/** https://www.rfc-editor.org/rfc/rfc6570#section-2 */
export function uriTemplate(value: string): boolean {
  return TEMPLATE.test(value);
}

/** Header parameters of these names "shall be ignored": https://spec.openapis.org/oas/v3.1.1#fixed-fields-for-use-with-schema */
const IGNORED = new Set(['accept', 'content-type', 'authorization']);

export function isIgnoredHeader({ in: location, name }: { readonly in?: unknown; readonly name?: unknown }): boolean {
  return location === 'header' && IGNORED.has(String(name).toLowerCase());
}

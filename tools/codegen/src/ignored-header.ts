/** Header parameters of these names "shall be ignored": https://spec.openapis.org/oas/v3.1.1#fixed-fields-for-use-with-schema */
const IGNORED = new Set(['accept', 'content-type', 'authorization']);

export const isIgnoredHeader = ({ in: place, name }: { readonly in?: string; readonly name?: string }): boolean =>
  place === 'header' && IGNORED.has(name?.toLowerCase() ?? '');

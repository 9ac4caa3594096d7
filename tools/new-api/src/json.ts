// biome-ignore lint/suspicious/noExplicitAny: a description is data of any kind until it has been linted
export type Json = { [name: string]: any };

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The steps of a JSON pointer such as `#/paths/~1users`. */
export function steps(pointer: string): string[] {
  return pointer
    .replace(/^#?\/?/, '')
    .split('/')
    .filter(Boolean)
    .map((step) => decodeURIComponent(step).replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** What a pointer leads to. */
export function at(document: Json, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (node, step) => (typeof node === 'object' && node !== null ? (node as Json)[step] : undefined),
    document,
  );
}

/** What the list of constructs asks of a description. */
export type Json = Readonly<Record<string, unknown>>;
export type IsUsed = (document: Json) => boolean;

/** Whether any object of a document is as asked for. `name` is where it stands. */
export function some(document: unknown, is: (node: Json, name: string) => boolean): boolean {
  const visit = (value: unknown, name: string): boolean => {
    if (typeof value !== 'object' || value === null) return false;
    if (!Array.isArray(value) && is(value as Json, name)) return true;
    return Object.entries(value).some(([key, member]) => visit(member, key));
  };
  return visit(document, '');
}

export const schemasOf = ({ components }: Json): Json => (components as { readonly schemas: Json }).schemas;

export const keyword =
  (...names: string[]): IsUsed =>
  (document) =>
    names.every((name) => some(document, (node) => Object.hasOwn(node, name)));
export const named =
  (...names: string[]): IsUsed =>
  (document) =>
    names.every((name) =>
      some(document, ({ properties }) => typeof properties === 'object' && Object.hasOwn(properties as object, name)),
    );
export const value =
  (name: string, ...values: unknown[]): IsUsed =>
  (document) =>
    values.every((wanted) => some(document, (node) => JSON.stringify(node[name]) === JSON.stringify(wanted)));
export const key =
  (pattern: RegExp): IsUsed =>
  (document) =>
    some(document, (node) => Object.keys(node).some((name) => pattern.test(name)));
export const parameter =
  (place: string, style: string, explode: boolean): IsUsed =>
  (document) =>
    some(document, (node) => {
      const usual = place === 'query' || place === 'cookie' ? 'form' : 'simple';
      const used = (node.style ?? usual) as string;
      return node.in === place && used === style && (node.explode ?? ['form', 'cookie'].includes(used)) === explode;
    });
export const scheme =
  (wanted: Json): IsUsed =>
  (document) =>
    some(document, (node) => Object.entries(wanted).every(([name, expected]) => node[name] === expected));
export const parameterNamed =
  (...names: string[]): IsUsed =>
  (document) =>
    names.every((name) => some(document, (node) => node.name === name && typeof node.in === 'string'));
export const all =
  (...uses: IsUsed[]): IsUsed =>
  (document) =>
    uses.every((isUsed) => isUsed(document));

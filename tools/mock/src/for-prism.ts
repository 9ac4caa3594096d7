/**
 * The description as Prism needs it. What refers to other files leads nowhere any more once a description is one document,
 * such as the `$ref` of an extension; Prism would read such a file.
 */
export function forPrism(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(forPrism);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([name, member]) => name !== '$ref' || isWithin(member));
  return Object.fromEntries(entries.map(([name, member]) => [name, forPrism(member)]));
}

const isWithin = (ref: unknown): boolean => typeof ref !== 'string' || ref.startsWith('#');

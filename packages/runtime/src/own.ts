/** An own member: `constructor` and its like are not values, whatever a description calls its parameters. */
export function own<T>(object: { readonly [name: string]: T } | undefined, name: string): T | undefined {
  return object && Object.hasOwn(object, name) ? object[name] : undefined;
}

/** Thrown while a request is written; the caller gets it as an `InvalidRequestError` that names the operation. */
export { Unwritable as Refusal } from '../styles/text.ts';

/** True for `undefined` and `null`, both undefined to RFC 6570 (section 2.3): they are left out. */
export function isAbsent(value: unknown): value is undefined | null {
  return value === undefined || value === null;
}

/** An own member: `constructor` and its like are not values, whatever a description calls its parameters. */
export function own<T>(object: { readonly [name: string]: T } | undefined, name: string): T | undefined {
  return object && Object.hasOwn(object, name) ? object[name] : undefined;
}

/** Encodes what RFC 6265 (4.1.1) keeps out of a cookie's value, and the percent sign itself. */
export function cookieText(text: string): string {
  return text.replace(/[^!#-$&-+\--:<-[\]-~]+/g, encodeURIComponent);
}

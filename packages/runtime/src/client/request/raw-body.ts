/**
 * A form that the caller has written, as the body of an operation that takes a form: sent as it is, neither encoded nor
 * validated by the client.
 *
 * @param form - for `multipart/form-data` a `FormData`, for `application/x-www-form-urlencoded` a `URLSearchParams`.
 * @example
 * ```ts
 * const form = new FormData(document.querySelector('form'));
 * const result = await client.signUp({ body: rawBody(form) });
 * ```
 */
export function rawBody<Body>(form: FormData | URLSearchParams): Body {
  // An operation that takes JSON would send `{}`.
  const toJSON = () => {
    throw new TypeError("rawBody: a form can't be sent as JSON");
  };
  return Object.defineProperty(form, 'toJSON', { value: toJSON, configurable: true }) as Body;
}

/**
 * The sandbox's address as the sender of a request knows it, without a slash at the end.
 *
 * @param publicUrl - what stands for `http://host:port` outside, if something stands between: `https://sandbox.example.com/demo`.
 */
export function externalBase(requestUrl: string, publicUrl: string | undefined): string {
  return publicUrl === undefined ? new URL(requestUrl).origin : publicUrl.replace(/\/+$/, '');
}

/** The address of a request as its sender knows it: see {@link externalBase}. */
export function externalUrl(requestUrl: string, publicUrl: string | undefined): URL {
  const { pathname, search } = new URL(requestUrl);
  return new URL(`${externalBase(requestUrl, publicUrl)}${pathname}${search}`);
}

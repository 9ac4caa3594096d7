/**
 * The address of a request as its sender knows it.
 *
 * @param publicUrl - what stands for `http://host:port` outside, if something stands between: `https://sandbox.example.com/demo`.
 */
export function externalUrl(requestUrl: string, publicUrl: string | undefined): URL {
  const url = new URL(requestUrl);
  return publicUrl === undefined ? url : new URL(`${publicUrl.replace(/\/+$/, '')}${url.pathname}${url.search}`);
}

/** Headers that `fetch` writes itself, fails over or leaves out on every platform: those of the connection and of framing. */
const OF_THE_CONNECTION = new Set([
  ...['connection', 'content-length', 'expect', 'host', 'keep-alive', 'te', 'trailer', 'transfer-encoding', 'upgrade'],
]);

/** https://fetch.spec.whatwg.org/#forbidden-request-header: what browsers leave out, and Node sends. */
const OF_THE_BROWSER =
  /^(?:accept-charset|accept-encoding|access-control-request-(?:headers|method)|cookie2|date|dnt|origin|referer|set-cookie|via|proxy-.*|sec-.*)$/;

export function isOfConnection(header: string): boolean {
  return OF_THE_CONNECTION.has(header.toLowerCase());
}

export function isOfBrowser(header: string): boolean {
  return OF_THE_BROWSER.test(header.toLowerCase());
}

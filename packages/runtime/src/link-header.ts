/** Web Linking in the header `Link`: https://www.rfc-editor.org/rfc/rfc8288#section-3 */
const TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
const LINK = /^[\s,]*<([^>]*)>/;
const PARAMETER = new RegExp(`^\\s*;\\s*(?:(${TOKEN})\\s*(?:=\\s*(?:([^\\s",;]+)|"((?:[^"\\\\]|\\\\.)*)"))?)?`, 's');

/** One link: what it leads to, as it was written, and its parameters by lower-case name. */
export interface WebLink {
  readonly reference: string;
  readonly parameters: ReadonlyMap<string, string>;
}

/** The links of a header, as far as it can be read. Of a parameter that is repeated the first one counts. */
export function linksOf(header: string): WebLink[] {
  const links: WebLink[] = [];
  let rest = header;
  for (let link = LINK.exec(rest); link; link = LINK.exec(rest)) {
    rest = rest.slice(link[0].length);
    const parameters = new Map<string, string>();
    for (let found = PARAMETER.exec(rest); found; found = PARAMETER.exec(rest)) {
      rest = rest.slice(found[0].length);
      const [, name = '', token, quoted] = found;
      const known = parameters.get(name.toLowerCase());
      parameters.set(name.toLowerCase(), known ?? token ?? quoted?.replace(/\\(.)/gs, '$1') ?? '');
    }
    links.push({ reference: link[1] ?? '', parameters });
  }
  return links;
}

/** What the link of a relation leads to, from the resource that was asked for: links from elsewhere have an `anchor`. */
export function linkTo(relation: string, header: string | null): string | undefined {
  const isMeant = ({ parameters }: WebLink) =>
    !parameters.has('anchor') && parameters.get('rel')?.toLowerCase().split(/\s+/).includes(relation);
  return linksOf(header ?? '').find(isMeant)?.reference;
}

/**
 * The value of a header `Link`, from what each relation leads to.
 *
 * @example
 * ```ts
 * linkHeader({ next: '/members?page=3', prev: '/members?page=1' }); // '</members?page=3>; rel="next", </members?page=1>; rel="prev"'
 * ```
 * @throws TypeError for what can't stand in a header.
 */
export function linkHeader(links: Readonly<Record<string, string | URL | undefined>>): string {
  return Object.entries(links)
    .filter(([, target]) => target !== undefined)
    .map(([relation, target]) => {
      if (!/^[!-~]+$/.test(relation) || /[^!-~]|[<>"]/.test(String(target)) || relation.includes('"'))
        throw new TypeError(`the link ${JSON.stringify(relation)} holds what a header can't: encode it as a URL`);
      return `<${target}>; rel="${relation}"`;
    })
    .join(', ');
}

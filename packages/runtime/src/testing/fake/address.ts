import type { Api, Operations, Server } from '../../operation.ts';

/**
 * Finds what follows the base URL of an API: of one of the description's servers, or `apiUrl`. A variable of a server may have any
 * value. One that the URL begins with says which API is meant: it has its default, unless all requests are to this API.
 */
export class Address {
  readonly #bases: readonly RegExp[];
  readonly #isAnywhere: boolean;

  constructor(api: Api, operations: Operations, apiUrl?: string) {
    const servers = [...api.servers, ...Object.values(operations).flatMap((operation) => operation.servers ?? [])];
    const templates = apiUrl === undefined ? servers.map(withOrigin) : [apiUrl];
    this.#bases = [...new Set(templates)].map(patternOf);
    this.#isAnywhere = apiUrl === undefined && servers.some(({ url }) => url.startsWith('{'));
  }

  /**
   * `/members?page=2` of `https://api.example.com/v1/members?page=2`, once for every base URL that it may be under.
   *
   * @param isOurs - whether all requests are to this API.
   */
  pathsOf(url: string, isOurs: boolean): string[] {
    const below = (start: number) =>
      url
        .slice(start)
        .replace(/#.*/s, '')
        .replace(/^(?!\/)/, '/');
    const found = this.#bases.flatMap((base) => base.exec(url)?.[0].length ?? []).sort((left, right) => right - left);
    const slashes = isOurs && this.#isAnywhere ? segmentStarts(url) : [];
    return [...new Set([...found, ...slashes].map(below))];
  }
}

/** Where the segments of the path of a URL begin. */
function segmentStarts(url: string): number[] {
  const [before = '', path = ''] = /^([a-z][a-z\d+.-]*:\/\/[^/?#]*)([^?#]*)/i.exec(url)?.slice(1) ?? [];
  return [...path.matchAll(/\//g)].map(({ index }) => before.length + index);
}

/** The template, with the default of a variable that it begins with. */
function withOrigin({ url, variables = {} }: Server): string {
  return url.replace(/^\{([^{}]*)\}/, (_, name: string) => variables[name]?.default ?? '');
}

/** A variable stands for anything within a host or a segment; a relative URL is below any origin. */
function patternOf(template: string): RegExp {
  const base = template.replace(/\/$/, '');
  const escaped = base
    .split(/\{[^{}]*\}/)
    .map((text) => text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
    .join('[^/?#]*');
  const origin = /^[a-z][a-z\d+.-]*:/i.test(base) ? '' : '[a-z][a-z\\d+.-]*:\\/\\/[^/?#]*';
  return new RegExp(`^${origin}${escaped}(?=[/?#]|$)`, 'i');
}

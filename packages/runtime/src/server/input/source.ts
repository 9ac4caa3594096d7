import { NO_PAIRS, type Pairs, parseCookies, parsePairs } from './pairs.ts';
import type { Source } from './parameters.ts';

export type VariablesReader = (url: string) => ReadonlyMap<string, string>;

/** The parts of a request, each taken apart when somebody asks for it. Query and cookies may throw `Malformed`. */
export class RequestSource implements Source {
  readonly #request: Request;
  readonly #variables: VariablesReader;
  readonly #maxFields: number;
  #query: Pairs | undefined;
  #cookies: Pairs | undefined;
  #path: ReadonlyMap<string, string> | undefined;

  constructor(request: Request, variables: VariablesReader, maxFields: number) {
    this.#request = request;
    this.#variables = variables;
    this.#maxFields = maxFields;
  }

  get headers(): Headers {
    return this.#request.headers;
  }

  get path(): ReadonlyMap<string, string> {
    this.#path ??= this.#variables(this.#request.url);
    return this.#path;
  }

  get query(): Pairs {
    this.#query ??= this.#parseQuery();
    return this.#query;
  }

  get cookies(): Pairs {
    this.#cookies ??= parseCookies(this.#request.headers.get('cookie') ?? '', this.#maxFields);
    return this.#cookies;
  }

  #parseQuery(): Pairs {
    const { url } = this.#request;
    const start = url.indexOf('?');
    if (start < 0) return NO_PAIRS;
    const end = url.indexOf('#', start);
    return parsePairs(url.slice(start + 1, end < 0 ? url.length : end), this.#maxFields);
  }
}

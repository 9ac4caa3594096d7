import type { HeaderReader } from '../../styles/header.ts';
import type { CoreRequest } from '../core/message.ts';
import type { VariablesReader } from '../core/path.ts';
import { NO_PAIRS, type Pairs, parseCookies, parsePairs } from './pairs.ts';
import type { Source } from './parameters.ts';

/** The parts of a request, each taken apart when somebody asks for it. Query and cookies may throw `Malformed`. */
export class RequestSource implements Source {
  readonly #request: CoreRequest;
  readonly #variables: VariablesReader;
  readonly #maxFields: number;
  #query: Pairs | undefined;
  #cookies: Pairs | undefined;
  #path: ReadonlyMap<string, string> | undefined;

  constructor(request: CoreRequest, variables: VariablesReader, maxFields: number) {
    this.#request = request;
    this.#variables = variables;
    this.#maxFields = maxFields;
  }

  get headers(): HeaderReader {
    return this.#request.headers;
  }

  get path(): ReadonlyMap<string, string> {
    this.#path ??= this.#variables(this.#request.path);
    return this.#path;
  }

  get queryText(): string {
    return this.#request.query;
  }

  get query(): Pairs {
    const { query } = this.#request;
    this.#query ??= query === '' ? NO_PAIRS : parsePairs(query, this.#maxFields);
    return this.#query;
  }

  get cookies(): Pairs {
    this.#cookies ??= parseCookies(this.#request.headers.get('cookie') ?? '', this.#maxFields);
    return this.#cookies;
  }
}

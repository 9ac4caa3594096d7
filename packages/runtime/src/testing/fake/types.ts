import type { SecuritySchemes } from '../../operation.ts';
import type { ErrorBodies, RequestIssue } from '../../server/faults.ts';
import type { Authenticators, HandlerInput, HandlerResult } from '../../server/types.ts';
import type { OperationTypes } from '../../types.ts';

type StatusIn<Result> = Result extends { readonly status: infer Status } ? Status : never;

/** A status: the body is the description's example of it, or is made up. Headers that are not declared may be added. */
type Bare<Result> =
  | StatusIn<Result>
  | {
      readonly status: StatusIn<Result>;
      readonly headers?: Readonly<Record<string, unknown>>;
      readonly body?: never;
    };

/**
 * What a fake answers: what a handler of the server may, or only the status.
 *
 * @example const gone: FakeAnswer<operations['getMember']> = 404;
 */
export type FakeAnswer<Op extends OperationTypes> = HandlerResult<Op> | Bare<HandlerResult<Op>>;

/** An answer, or a function that gives it; {@link networkError} is one. */
type Step<Op extends OperationTypes> =
  | FakeAnswer<Op>
  | ((input: HandlerInput<Op>) => FakeAnswer<Op> | Promise<FakeAnswer<Op>>);

/**
 * How a fake answers one operation: always in the same way, or with the entries of a list in turn, repeating the last.
 *
 * @example const flaky: FakeHandler<operations['getMember']> = [503, { status: 200, body: make.member() }];
 */
export type FakeHandler<Op extends OperationTypes> = Step<Op> | readonly Step<Op>[];

/**
 * By operation id. An operation without a handler is answered with the description's examples.
 *
 * @example const handlers: FakeHandlers<operations> = { getMember: 404, listMembers: [503, 200] };
 */
export type FakeHandlers<Ops> = {
  readonly [Id in keyof Ops]?: Ops[Id] extends OperationTypes ? FakeHandler<Ops[Id]> : never;
};

/**
 * A request that reached a fake.
 *
 * @example const [first]: readonly FakeRequest<operations>[] = fake.requests;
 */
export type FakeRequest<Ops> = {
  [Id in keyof Ops]: Ops[Id] extends OperationTypes ? Arrived<Id, HandlerInput<Ops[Id]>> : never;
}[keyof Ops];

type Parsed = 'body' | 'contentType' | 'path' | 'query' | 'headers' | 'cookies';

interface Arrived<Id, Input> {
  readonly operationId: Id;
  readonly method: string;
  /** As it was called. */
  readonly url: string;
  /** What the server read of it; absent where the request was refused. */
  readonly input?: Pick<Input, Parsed & keyof Input>;
  /** Why it was refused; absent where it was not. */
  readonly refused?: { readonly detail: string; readonly issues: readonly RequestIssue[] };
  /** Of the answer; absent where there was none. */
  readonly status?: number;
}

/**
 * Options of a fake.
 *
 * @example const fake = fakeClub({}, { latency: 50, apiUrl: 'https://club.test' });
 */
export interface FakeOptions<Schemes extends SecuritySchemes> {
  /** Where the API is, if it is not at one of the description's servers. */
  readonly apiUrl?: string;
  /** Who a credential belongs to. Default: every credential is somebody's, but there has to be one. */
  readonly authenticate?: Partial<Authenticators<Schemes>>;
  /** Milliseconds until an answer, or a function that gives them. Default: none. */
  readonly latency?: number | ((request: { readonly operationId: string }) => number);
  /** Bodies of errors that no handler returned. Default: problem details, or else the description's example. */
  readonly errors?: ErrorBodies;
}

/**
 * An API that is answered in this process: a `fetch` for its client.
 *
 * @example
 * ```ts
 * const fake = fakeClub({ getMember: 404 });
 * const club = createClubClient({ fetch: fake, auth: { bearerAuth: 'any' } });
 * ```
 */
export interface Fake<Ops> {
  (url: string | URL | Request, init?: RequestInit): Promise<Response>;
  /** What has arrived since the beginning or the last {@link reset}, in order. */
  readonly requests: readonly FakeRequest<Ops>[];
  /** Answers these operations in another way until the next {@link reset}. */
  use(handlers: FakeHandlers<Ops>): void;
  /**
   * Forgets the requests and what `use` was given. Call it after each test: where a client has hidden from the test that its
   * fake breaks the contract, it is said here.
   *
   * @throws {FakeError}
   */
  reset(): void;
  /** Answers a request to one of the API's own URLs; `undefined` for all others. */
  answer(request: Request): Promise<Response | undefined>;
}

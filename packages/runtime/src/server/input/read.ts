import type { Operation } from '../../operation.ts';
import type { AnySchema, Issue, OperationValidation } from '../../validation/schema.ts';
import type { Awaitable } from '../awaitable.ts';
import type { CoreRequest } from '../core/message.ts';
import { issuesOf, Malformed, type RequestIssue } from '../faults.ts';
import { judge } from '../judge.ts';
import { type Body, BodyReader, type ExpectedBody, type Limits } from './body.ts';
import { IN, type Location, type ParametersReader, parametersReader, type Source } from './parameters.ts';

type Values = Readonly<Record<string, unknown>>;

export type Input = { readonly [Part in Location]: Values } & { readonly body: Body | undefined };

const NONE: Values = Object.freeze({});
const NOTHING = new Uint8Array(0);
const LOCATIONS = ['path', 'query', 'headers', 'cookies'] as const satisfies readonly Location[];

/** What came for a body: its bytes, at once or as they come, or why there are none. */
export type Received = Uint8Array | AsyncIterable<Uint8Array> | Malformed | undefined;

/** One location of parameters. */
interface Part {
  readonly location: Location;
  readonly read: ParametersReader;
  readonly schema: AnySchema | undefined;
}

/** Everything that is wrong with a request, by part, and what is still being judged. */
class Findings {
  readonly issues: RequestIssue[] = [];
  #pending: Promise<void> | undefined;

  add(at: RequestIssue['in'], found: readonly Issue[]): void {
    for (const one of found) this.issues.push({ ...one, in: at });
  }

  /** Only an asynchronous schema has to be waited for. */
  judge(at: RequestIssue['in'], schema: AnySchema, value: unknown): void {
    const found = judge(schema, value);
    if (found instanceof Promise || this.#pending !== undefined) {
      const before = this.#pending;
      this.#pending = Promise.resolve(before).then(async () => this.add(at, (await found) ?? []));
    } else if (found !== undefined) this.add(at, found);
  }

  /** Hands over `input` if nothing is wrong. */
  conclude(input: Input): Awaitable<Input | readonly RequestIssue[]> {
    const conclusion = () => (this.issues.length > 0 ? this.issues : input);
    return this.#pending === undefined ? conclusion() : this.#pending.then(conclusion);
  }
}

function readParameters({ location, read }: Part, source: Source, issues: RequestIssue[]): Values {
  try {
    // A query that is malformed as a whole is one issue, not one of each parameter.
    void source[location];
    return read(source, issues);
  } catch (error) {
    if (!(error instanceof Malformed)) throw error;
    issues.push(...issuesOf(error, IN[location]));
    return NONE;
  }
}

/** Reads and judges the input of one operation. A part that can't be read is not judged too. */
export class InputReader {
  readonly #parts: readonly Part[];
  readonly #body: BodyReader | undefined;
  readonly #bodySchemas: NonNullable<OperationValidation['body']>;

  constructor(operation: Operation, validation: OperationValidation, limits: Limits) {
    this.#body = operation.body && new BodyReader(operation.body, limits);
    this.#bodySchemas = validation.body ?? {};
    this.#parts = LOCATIONS.flatMap((location): Part[] => {
      const read = parametersReader(operation.parameters, location, limits.maxDepth);
      // A query is read even where no parameter is declared, so that a malformed one is always refused.
      return read || location === 'query'
        ? [{ location, read: read ?? (() => NONE), schema: validation[location] }]
        : [];
    });
  }

  /** What kind of body is to come; `undefined` where the operation takes none. @throws Encoded, Unsupported */
  expect({ headers }: CoreRequest): ExpectedBody | undefined {
    return this.#body?.expect(headers);
  }

  /** The input of a request, or everything that is wrong with it. @throws Unsupported */
  read(
    source: Source,
    expected: ExpectedBody | undefined,
    received: Received,
  ): Awaitable<Input | readonly RequestIssue[]> {
    const findings = new Findings();
    const { issues } = findings;
    const input = { path: NONE, query: NONE, headers: NONE, cookies: NONE, body: undefined as Body | undefined };
    for (const part of this.#parts) {
      const known = issues.length;
      const values = readParameters(part, source, issues);
      input[part.location] = values;
      if (part.schema && issues.length === known) findings.judge(IN[part.location], part.schema, values);
    }
    if (expected !== undefined) {
      const known = issues.length;
      const body = this.#parse(expected, received, issues);
      const schema = body && !expected.isStream && this.#bodySchemas[body.contentType];
      if (schema && issues.length === known) findings.judge('body', schema, body.value);
      input.body = body;
    }
    return findings.conclude(input);
  }

  #parse(expected: ExpectedBody, received: Received, issues: RequestIssue[]): Body | undefined {
    try {
      if (received instanceof Malformed) throw received;
      if (received && Symbol.asyncIterator in received) {
        const { contentType = '' } = expected;
        return this.#body?.items(received, contentType, this.#bodySchemas[contentType]);
      }
      return this.#body?.parse(received ?? NOTHING, expected, issues);
    } catch (error) {
      if (!(error instanceof Malformed)) throw error;
      issues.push(...issuesOf(error, 'body'));
      return undefined;
    }
  }
}

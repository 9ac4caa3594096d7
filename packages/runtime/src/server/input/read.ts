import type { Operation } from '../../operation.ts';
import type { AnySchema, Issue, OperationValidation } from '../../validation/schema.ts';
import { issuesOf, Malformed, type RequestIssue } from '../faults.ts';
import { judge } from '../judge.ts';
import { type Body, BodyReader, type Limits } from './body.ts';
import { readBytes } from './bytes.ts';
import { IN, type Location, type ParametersReader, parametersReader, type Source } from './parameters.ts';

type Values = Readonly<Record<string, unknown>>;

export type Input = { readonly [Part in Location]: Values } & { readonly body: Body | undefined };

const NONE: Values = Object.freeze({});
const LOCATIONS = ['path', 'query', 'headers', 'cookies'] as const satisfies readonly Location[];

/** Judges a value and keeps what is wrong with it. A promise only where the schema is asynchronous: one less to wait for. */
function judgeInto(
  issues: RequestIssue[],
  at: RequestIssue['in'],
  schema: AnySchema,
  value: unknown,
): void | Promise<void> {
  const add = (found: readonly Issue[] | undefined): void => {
    if (found) issues.push(...found.map((one) => ({ ...one, in: at })));
  };
  const found = judge(schema, value);
  if (found === undefined) return;
  return found instanceof Promise ? found.then(add) : add(found);
}

function readParameters(location: Location, read: ParametersReader, source: Source, issues: RequestIssue[]): Values {
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

/** Resolves to the input of a request, or to everything that is wrong with it. Rejects with `Encoded`, `Unsupported` and `TooLarge`. */
export type InputReader = (request: Request, source: Source) => Promise<Input | readonly RequestIssue[]>;

/** The body, as far as it can be read. What can't be is reported. @throws Encoded, Unsupported, TooLarge */
async function readBody(
  reader: BodyReader,
  request: Request,
  { maxBodyBytes }: Limits,
  issues: RequestIssue[],
): Promise<Body | undefined> {
  const expected = reader.expect(request);
  try {
    return reader.parse(await readBytes(request, maxBodyBytes), expected, issues);
  } catch (error) {
    if (!(error instanceof Malformed)) throw error;
    issues.push(...issuesOf(error, 'body'));
    return undefined;
  }
}

/** Prepares to read and judge the input of one operation. A part that can't be read is not judged too. */
export function inputReader(operation: Operation, validation: OperationValidation, limits: Limits): InputReader {
  const bodyReader = operation.body && new BodyReader(operation.body, limits);
  const bodySchemas = validation.body ?? {};
  const readers = LOCATIONS.flatMap((location) => {
    const read = parametersReader(operation.parameters, location, limits.maxDepth);
    // A query is read even where no parameter is declared, so that a malformed one is always refused.
    return read || location === 'query' ? [[location, read ?? (() => NONE), validation[location]] as const] : [];
  });
  return async (request, source) => {
    const issues: RequestIssue[] = [];
    const input = { path: NONE, query: NONE, headers: NONE, cookies: NONE, body: undefined as Body | undefined };
    for (const [location, read, schema] of readers) {
      const known = issues.length;
      input[location] = readParameters(location, read, source, issues);
      const pending = schema && issues.length === known && judgeInto(issues, IN[location], schema, input[location]);
      if (pending) await pending;
    }
    if (bodyReader) {
      const known = issues.length;
      input.body = await readBody(bodyReader, request, limits, issues);
      const schema = input.body && bodySchemas[input.body.contentType];
      const pending = schema && issues.length === known && judgeInto(issues, 'body', schema, input.body?.value);
      if (pending) await pending;
    }
    return issues.length > 0 ? issues : input;
  };
}

import type { DescribedContent, DescribedOperation, DescribedResponse } from '../spec/operations.ts';
import type { Violation } from '../spec/oracle.ts';
import type { Reply } from '../subject.ts';
import { isJson, serialise } from '../wire/serialise.ts';
import { type Context, checkSchemes, leastRequest, sampleOf } from './context.ts';
import { attempt } from './gaps.ts';
import { vary } from './vary.ts';

/** One answer and what has to become of it, on its way out of a server and into a client. */
export interface ResponseCase {
  readonly operation: DescribedOperation;
  /** A sentence: the title of a test. */
  readonly title: string;
  readonly expect: 'accepted' | 'refused';
  readonly reply: Reply;
  /** The declared response that the answer claims to be, and its media type; absent where it claims another. */
  readonly declared?: { readonly status: string; readonly mediaType: string };
  /** The named example that the answer is. */
  readonly example?: string;
  readonly breaks?: Violation;
}

/** Answers that keep to the description, and answers that break it in one point each. */
export function* responseCases(context: Context, operation: DescribedOperation): Generator<ResponseCase> {
  // Without a request there is no answer either; the request's cases say so.
  const possible = attempt(context, operation, 'the operation', () => {
    checkSchemes(context, operation);
    return [serialise(operation, leastRequest(context, operation))];
  });
  if ([...possible].length > 0) yield* ofOperation(context, operation);
}

function* ofOperation(context: Context, operation: DescribedOperation): Generator<ResponseCase> {
  for (const response of operation.responses) {
    for (const content of response.content) {
      const what = `the answer ${response.status} of ${content.mediaType}`;
      yield* attempt(context, operation, what, () => bodyCases(context, operation, response, content));
    }
  }
  yield* attempt(context, operation, 'other answers', () => undeclaredCases(context, operation));
}

function* undeclaredCases(context: Context, operation: DescribedOperation): Generator<ResponseCase> {
  const [some] = operation.responses.filter(({ content }) => content.length > 0);
  const [content] = some?.content ?? [];
  if (!some || !content) return;
  const reply = replyOf(context, some, content, exampleOf(context, content));
  const undeclared = [299, 418, 599].find((status) => !operation.responses.some((one) => covers(one.status, status)));
  if (undeclared !== undefined) {
    yield {
      operation,
      title: `does not let ${undeclared} through`,
      expect: 'refused',
      reply: { ...reply, status: undeclared },
    };
  }
  const title = `does not let ${some.status} of another media type through`;
  yield { operation, title, expect: 'refused', reply: { ...reply, body: 'text', contentType: 'text/x-undeclared' } };
}

const covers = (key: string, status: number): boolean =>
  [String(status), `${Math.floor(status / 100)}XX`, 'default'].some((one) => one.toLowerCase() === key.toLowerCase());

function* bodyCases(
  context: Context,
  operation: DescribedOperation,
  response: DescribedResponse,
  content: DescribedContent,
): Generator<ResponseCase> {
  const { mediaType, schema, examples } = content;
  const { status } = response;
  const declared = { status, mediaType };
  for (const { name, value } of examples) {
    const [broken] = schema === undefined ? [] : context.oracle.judge(schema, value);
    if (broken) throw new Error(`${response.pointer}: the example ${name} breaks ${broken.schema}.`);
    const reply = replyOf(context, response, content, value);
    yield {
      operation,
      title: `lets ${status} through with the example ${name}`,
      expect: 'accepted',
      reply,
      declared,
      example: name,
    };
  }
  if (schema === undefined) return;
  for (const { value, says, breaks } of vary(context.sampler, context.oracle, schema)) {
    if (!isJson(mediaType) && typeof value !== 'string') continue;
    const reply = replyOf(context, response, content, value);
    const what = `${status} through with a body ${says}`;
    if (breaks)
      yield {
        operation,
        title: `does not let ${what} (${breaks.keyword})`,
        expect: 'refused',
        reply,
        declared,
        breaks,
      };
    else yield { operation, title: `lets ${what}`, expect: 'accepted', reply, declared };
  }
}

function replyOf(
  context: Context,
  { status, headers }: DescribedResponse,
  { mediaType }: DescribedContent,
  body: unknown,
): Reply {
  const needed = headers.filter(({ required }) => required);
  const values = needed.map(({ name, schema }) => [name, schema === undefined ? 'x' : sampleOf(context, schema)]);
  return {
    status: codeOf(status),
    body,
    contentType: mediaType,
    ...(needed.length > 0 ? { headers: Object.fromEntries(values) } : {}),
  };
}

/** A status that a declared one stands for. */
const codeOf = (status: string): number =>
  /^\d{3}$/.test(status) ? Number(status) : status === 'default' ? 500 : Number(`${status[0]}00`);

function exampleOf(context: Context, { schema, examples }: DescribedContent): unknown {
  return examples[0]?.value ?? (schema === undefined ? {} : sampleOf(context, schema));
}

/** What a handler answers while nobody asks for anything else: the first example of the lowest success. */
export function usualReply(context: Context, { pointer, responses }: DescribedOperation): Reply {
  const successes = responses.filter(({ status }) => /^2(\d\d|XX)$/i.test(status));
  const others = responses.filter(({ status }) => /^(3|default)/i.test(status));
  const [response] = [...successes.sort((a, b) => a.status.localeCompare(b.status)), ...others, ...responses];
  if (!response) throw new Error(`${pointer} declares no response.`);
  const [content] = response.content;
  if (!content) return { status: codeOf(response.status) };
  return replyOf(context, response, content, exampleOf(context, content));
}

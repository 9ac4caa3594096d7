import { concrete, fallsUnder } from '../document/media-type.ts';
import {
  type DescribedContent,
  type DescribedOperation,
  type DescribedResponse,
  responseFor,
} from '../document/operations.ts';
import type { Violation } from '../document/validator.ts';
import { asWritten } from '../document/variants.ts';
import { isStreamable } from '../wire/streams.ts';
import type { Reply } from '../wire/values.ts';
import { type Context, isPossible, sampleContent, sampleOf } from './context.ts';
import { filed, schemaless } from './files.ts';
import { attempt, skip } from './gaps.ts';
import { vary } from './vary.ts';

/** One answer and what has to become of it, on its way out of a server and into a client. */
export interface ResponseCase {
  readonly operation: DescribedOperation;
  /** The names of the properties that it is about. */
  readonly names: readonly string[];
  /** A sentence: the title of a test. */
  readonly title: string;
  readonly expect: 'accepted' | 'refused';
  readonly reply: Reply;
  /** The declared response that the response claims to be, and its media type; absent where it claims another. */
  readonly declared?: { readonly status: string; readonly mediaType: string };
  /** The named example that the response is. */
  readonly example?: string;
  readonly breaks?: Violation;
}

/** Responses that keep to the description, and responses that break it in one point each. */
export function* responseCasesOf(context: Context, operation: DescribedOperation): Generator<ResponseCase> {
  // Without a request there is no response either; the request's cases say so.
  if (!isPossible(context, operation)) return;
  for (const response of operation.responses) {
    for (const content of response.content) {
      const what = `the answer ${response.status} of ${content.mediaType}`;
      yield* attempt(context, operation, what, () => bodyCases(context, operation, response, content));
    }
  }
  yield* attempt(context, operation, 'other answers', () => undeclaredCases(context, operation));
}

const UNDECLARED_TYPE = 'text/x-undeclared';

function* undeclaredCases(context: Context, operation: DescribedOperation): Generator<ResponseCase> {
  const [some] = operation.responses.filter(({ content }) => content.length > 0);
  const [content] = some?.content ?? [];
  if (!some || !content) return;
  const reply = replyOf(context, operation, some, content, exampleOf(context, content));
  const undeclared = [299, 418, 599].find((status) => !responseFor(operation, status));
  if (undeclared !== undefined) {
    const title = `does not let ${undeclared} through`;
    yield { operation, names: [], title, expect: 'refused', reply: { ...reply, status: undeclared } };
  }
  yield* successUnderDefault(context, operation);
  // Under a range of everything, there is no other.
  if (some.content.some(({ mediaType }) => fallsUnder(UNDECLARED_TYPE, mediaType))) return;
  const title = `does not let ${some.status} of another media type through`;
  const other = { ...reply, body: 'text', contentType: UNDECLARED_TYPE };
  yield { operation, names: [], title, expect: 'refused', reply: other };
}

/** `default` is the response for all statuses that are not declared, those of successes among them. */
function* successUnderDefault(context: Context, operation: DescribedOperation): Generator<ResponseCase> {
  const response = operation.responses.find(({ status }) => status === 'default');
  const [content] = response?.content ?? [];
  if (!response || !content || responseFor(operation, 299) !== response) return;
  const reply = { ...replyOf(context, operation, response, content, exampleOf(context, content)), status: 299 };
  const declared = { status: 'default', mediaType: content.mediaType };
  yield { operation, names: [], title: 'lets 299 through as default', expect: 'accepted', reply, declared };
}

function* bodyCases(
  context: Context,
  operation: DescribedOperation,
  response: DescribedResponse,
  content: DescribedContent,
): Generator<ResponseCase> {
  const { mediaType, schema, examples } = content;
  const { status } = response;
  const made = (value: unknown, names: readonly string[] = []) => ({
    ...{ operation, names, declared: { status, mediaType } },
    reply: replyOf(context, operation, response, content, value),
  });
  for (const { name, value } of examples) {
    const [broken] = schema === undefined ? [] : context.validator.violations(schema, value);
    if (broken) {
      skip(context, operation, `the example ${name} of ${status} ${mediaType} breaks ${asWritten(broken.schema)}`);
      continue;
    }
    const title = `lets ${status} through with the example ${name}`;
    yield { ...made(value), title, expect: 'accepted', example: name };
  }
  if (schema === undefined) {
    for (const { value, says } of schemaless(content)) {
      yield { ...made(value), title: `lets ${status} through with a body that ${says}`, expect: 'accepted' };
    }
    return;
  }
  for (const { value: varied, says, names, breaks } of vary(context.sampler, context.validator, schema)) {
    // Nothing else can be written as that.
    if (content.kind === 'text' && typeof varied !== 'string') continue;
    if (content.kind === 'binary' && !(varied instanceof Blob)) continue;
    if (content.kind === 'stream' && !isStreamable(content, varied)) continue;
    const base = made(filed(context.document, content, varied), names);
    const what = `${status} through with a body ${says}`;
    if (breaks) yield { ...base, title: `does not let ${what} (${breaks.keyword})`, expect: 'refused', breaks };
    else yield { ...base, title: `lets ${what}`, expect: 'accepted' };
  }
}

function replyOf(
  context: Context,
  operation: DescribedOperation,
  response: DescribedResponse,
  { mediaType }: DescribedContent,
  body: unknown,
): Reply {
  return {
    status: codeOf(operation, response.status),
    body,
    contentType: mediaType.includes('*') && body instanceof Blob ? body.type : concrete(mediaType),
    ...neededHeaders(context, response),
  };
}

function neededHeaders(context: Context, { headers }: DescribedResponse): Pick<Reply, 'headers'> {
  const needed = headers.filter(({ required }) => required);
  if (needed.length === 0) return {};
  return { headers: Object.fromEntries(needed.map(({ name, schema }) => [name, sampleOf(context, schema)])) };
}

const hundred = (digit: string): number[] => Array.from({ length: 100 }, (_, index) => Number(digit) * 100 + index);

/** A status that stands under a key of the responses. */
function codeOf(operation: DescribedOperation, key: string): number {
  if (/^\d{3}$/.test(key)) return Number(key);
  const statuses = (key === 'default' ? ['5', '4', '2', '3'] : [key.slice(0, 1)]).flatMap(hundred);
  const [first = 500] = statuses;
  return statuses.find((status) => responseFor(operation, status)?.status === key) ?? first;
}

/** The first example that is right, or the least that is valid. */
function exampleOf(context: Context, content: DescribedContent): unknown {
  const { schema, examples } = content;
  const right = examples.find(
    ({ value }) => schema === undefined || context.validator.violations(schema, value).length === 0,
  );
  return right ? right.value : sampleContent(context, content);
}

/** A response that an operation documents for a status. */
export function errorReply(context: Context, operation: DescribedOperation, status: number): Reply | undefined {
  const response = responseFor(operation, status);
  const content = response?.content.find(({ kind }) => kind === 'json') ?? response?.content[0];
  return (
    response && content && { ...replyOf(context, operation, response, content, exampleOf(context, content)), status }
  );
}

/** What a handler answers while nobody asks for anything else: the first example of the lowest success. */
export function usualReply(context: Context, operation: DescribedOperation): Reply {
  const { pointer, responses } = operation;
  const successes = responses.filter(({ status }) => /^2(\d\d|XX)$/i.test(status));
  const fallbacks = responses.filter(({ status }) => /^(3|default)/i.test(status));
  const [response] = [...successes.sort((a, b) => a.status.localeCompare(b.status)), ...fallbacks, ...responses];
  if (!response) throw new Error(`${pointer} declares no response.`);
  const [content] = response.content;
  const reply = content
    ? replyOf(context, operation, response, content, exampleOf(context, content))
    : { status: 204, ...neededHeaders(context, response) };
  return response.status === 'default'
    ? { ...reply, status: 200 }
    : { ...reply, status: codeOf(operation, response.status) };
}

import { isObject, own } from '@rollcall/openapi/json';
import { idOf } from '../document/constraints.ts';
import type { DescribedContent, DescribedOperation, DescribedParameter } from '../document/operations.ts';
import { requestViolations } from '../document/request-violations.ts';
import type { Violation } from '../document/validator.ts';
import { asWritten } from '../document/variants.ts';
import { lostOnTheWire } from '../wire/differences.ts';
import { parse } from '../wire/parse.ts';
import { serialise } from '../wire/serialise.ts';
import { NotOnTheWire, type RequestValues, type WireRequest } from '../wire/values.ts';
import type { Case } from './case.ts';
import { type Context, leastRequest, validCredentials } from './context.ts';
import { filed, schemaless } from './files.ts';
import { attempt, gapped, skip, unsaid } from './gaps.ts';
import { keyOf, type Varied, vary } from './vary.ts';

/** A request before it is known what is left of it on the wire. */
interface Draft extends Pick<Case, 'kind' | 'names'> {
  readonly title: string;
  readonly values: RequestValues;
  readonly breaks?: Pick<Violation, 'keyword' | 'schema' | 'property'>;
}

/** Requests that keep to the description, and requests that break it in one point each. */
export async function dataCases(context: Context, operation: DescribedOperation): Promise<Case[]> {
  const cases = new Map<string, Case>();
  for (const draft of drafts(context, operation)) {
    const made = await toCase(context, operation, draft).catch((error: Error) => {
      gapped(context, operation, draft.title, error);
      return undefined;
    });
    const key = made && fingerprint(made);
    if (made && key !== undefined && !cases.has(key)) cases.set(key, made);
  }
  return [...cases.values()];
}

function* drafts(context: Context, operation: DescribedOperation): Generator<Draft> {
  const { body, parameters } = operation;
  for (const content of body?.content ?? []) {
    yield* attempt(context, operation, `the body of ${content.mediaType}`, () =>
      bodyDrafts(context, operation, content),
    );
  }
  if (body) {
    const { body: _, ...values } = leastRequest(context, operation);
    const breaks = body.required ? { breaks: { keyword: 'required', schema: `${body.pointer}/required` } } : {};
    yield { kind: 'schema', names: [], title: 'a request without a body', values, ...breaks };
  } else {
    const values = leastRequest(context, operation);
    yield { kind: 'schema', names: [], title: 'a request that has only what is required', values };
  }
  for (const parameter of parameters) {
    const what = `the ${parameter.in} parameter ${parameter.name}`;
    yield* attempt(context, operation, what, () => parameterDrafts(context, operation, parameter));
  }
  // Of a parameter that is the whole query, it would be a part.
  if (operation.parameters.some(({ whole }) => whole)) return;
  const least = leastRequest(context, operation);
  yield {
    kind: 'schema',
    names: [],
    title: 'a query with an unknown parameter',
    values: { ...least, query: { ...least.query, 'x-undeclared': '1' } },
  };
}

function* bodyDrafts(context: Context, operation: DescribedOperation, content: DescribedContent): Generator<Draft> {
  const { mediaType, schema, examples } = content;
  const least = leastRequest(context, operation, mediaType);
  const several = (operation.body?.content.length ?? 0) > 1 ? ` of ${mediaType}` : '';
  const withBody = (value: unknown): RequestValues => ({ ...least, body: { mediaType, value } });
  for (const { name, value } of examples)
    yield { kind: 'example', names: [], title: `the example ${name}${several}`, values: withBody(value) };
  if (schema === undefined) {
    for (const { says, value } of schemaless(content))
      yield { kind: 'schema', names: [], title: `a body${several} that ${says}`, values: withBody(value) };
    return;
  }
  for (const varied of vary(context.sampler, context.validator, schema)) {
    const value = filed(context.document, content, varied.value);
    yield draftOf(`a body${several}`, varied, varied.names, withBody(value));
  }
}

function* parameterDrafts(
  context: Context,
  operation: DescribedOperation,
  parameter: DescribedParameter,
): Generator<Draft> {
  const { name, in: location, required, pointer, schema, examples } = parameter;
  const least = leastRequest(context, operation);
  const place = location === 'header' || location === 'cookie' ? location : `${location} parameter`;
  const withValue = (value: unknown): RequestValues => ({
    ...least,
    [location]: { ...least[location], [name]: value },
  });
  for (const example of examples) {
    const title = `the example ${example.name} of the ${place} ${name}`;
    yield { kind: 'example', names: [name], title, values: withValue(example.value) };
  }
  const breaks = required ? { breaks: { keyword: 'required', schema: `${pointer}/required` } } : {};
  if (location !== 'path') {
    const title = `a request without the ${place} ${name}`;
    yield { kind: 'schema', names: [name], title, values: withValue(undefined), ...breaks };
  }
  for (const varied of vary(context.sampler, context.validator, schema)) {
    yield draftOf(`a ${place} ${name}`, varied, [name, ...varied.names], withValue(varied.value));
  }
}

function draftOf(subject: string, { says, breaks }: Varied, names: readonly string[], values: RequestValues): Draft {
  return { kind: 'schema', names, title: `${subject} ${says}`, values, ...(breaks ? { breaks } : {}) };
}

/**
 * Keeps a draft only if, read back from the wire, it still is what it was meant to be: one that breaks something has to break
 * it still, and one that is valid has to say the same.
 */
async function toCase(context: Context, operation: DescribedOperation, draft: Draft): Promise<Case | undefined> {
  const { schema, property } = draft.breaks ?? {};
  const lost = () => {
    if (schema !== undefined) unsaid(context, operation, [schema, idOf({ pointer: schema, property })]);
    return undefined;
  };
  const wire = written(context, operation, draft.values);
  if (!wire) return lost();
  const read = await parse(context.document, operation, wire);
  // What can't be read at all is as wrong as it was meant to be.
  const values = read ?? draft.values;
  if (isAmbiguous(operation, values)) return lost();
  if (draft.breaks === undefined) {
    const loss = read ? await lostOnTheWire(operation, draft.values, read) : { saw: 'a server can’t read it' };
    if (loss) throw new Error(loss.saw);
  }
  const breaches = requestViolations(context.validator, operation, values);
  const breaks = breaches.find((breach) => isSame(breach, draft.breaks)) ?? breaches[0];
  if (draft.kind === 'example' && breaks) {
    skip(context, operation, `${draft.title} breaks ${asWritten(breaks.schema)}`);
    return undefined;
  }
  if (draft.breaks && !(breaks && isSame(breaks, draft.breaks))) return lost();
  if (!draft.breaks && breaks) throw new Error(`it reads as one that breaks ${asWritten(breaks.schema)}`);
  const { kind, names, title } = draft;
  const credentials = validCredentials(context, operation.security[0]);
  const common = { kind, operation, names, wire, values, credentials };
  if (!breaks) return { ...common, title: `accepts ${title}`, expect: 'accepted' };
  return { ...common, title: `refuses ${title} (${breaks.keyword})`, expect: 'refused', breaks };
}

/** A member of an exploded object that is called like another parameter can't be told from it. */
function isAmbiguous({ parameters }: DescribedOperation, values: RequestValues): boolean {
  const spread = parameters.filter(
    ({ in: location, style, explode }) => location === 'query' && style === 'form' && explode,
  );
  return spread.some(({ name }) => {
    const value = own(values.query, name);
    const neighbours = parameters.filter((other) => other.in === 'query' && other.name !== name);
    return isObject(value) && neighbours.some((other) => Object.hasOwn(value, other.name));
  });
}

function isSame(breach: Violation, meant: Draft['breaks']): boolean {
  return breach.schema === meant?.schema && (meant.property === undefined || breach.property === meant.property);
}

function written({ document }: Context, operation: DescribedOperation, values: RequestValues): WireRequest | undefined {
  try {
    return serialise(document, operation, values);
  } catch (error) {
    if (error instanceof NotOnTheWire) return undefined;
    throw error;
  }
}

function fingerprint({ wire: { method, target, headers, body }, values, breaks }: Case): string {
  const sent = body instanceof Blob ? [body.size, values?.body?.value] : body;
  return keyOf([method, target, headers, sent, breaks?.schema, breaks?.property]);
}

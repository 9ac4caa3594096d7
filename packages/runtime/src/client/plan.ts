import type { Operation, Parameter } from '../operation.ts';
import { kindOf } from './media-type.ts';

/** What can be known about an operation before it is called; made at its first call. */
export interface Plan {
  readonly operation: Operation;
  /** Texts and parameters of the path in turn: `['/members/', id, '/cards']`. */
  readonly path: readonly (string | Parameter)[];
  readonly query: readonly Parameter[];
  readonly headers: readonly Parameter[];
  readonly cookies: readonly Parameter[];
  readonly accept: string | undefined;
  /** The request media type where the caller names none: JSON if there is one. */
  readonly mediaType: string | undefined;
  /** The header that carries the idempotency key, lower-case. */
  readonly keyHeader: string;
}

const plans = new WeakMap<Operation, Plan>();

export function planOf(operation: Operation): Plan {
  let plan = plans.get(operation);
  if (!plan) {
    plan = makePlan(operation);
    plans.set(operation, plan);
  }
  return plan;
}

function makePlan(operation: Operation): Plan {
  const located = (location: Parameter['in']) => operation.parameters.filter((parameter) => parameter.in === location);
  const mediaTypes = Object.keys(operation.body?.content ?? {});
  const headers = located('header');
  return {
    operation,
    path: splitPath(operation.path, located('path')),
    query: located('query'),
    headers,
    cookies: located('cookie'),
    accept: acceptOf(operation),
    mediaType: mediaTypes.find((type) => kindOf(type) === 'json') ?? mediaTypes[0],
    keyHeader: (headers.find(({ name }) => /idempotency/i.test(name))?.name ?? 'Idempotency-Key').toLowerCase(),
  };
}

function splitPath(template: string, parameters: readonly Parameter[]): readonly (string | Parameter)[] {
  return template
    .split(/\{([^{}]*)\}/)
    .map((piece, index) => (index % 2 ? (parameters.find(({ name }) => name === piece) ?? `{${piece}}`) : piece))
    .filter((piece) => piece !== '');
}

/** Every declared media type, those of successes first. */
function acceptOf({ responses }: Operation): string | undefined {
  const statuses = Object.keys(responses).sort((a, b) => Number(b[0] === '2') - Number(a[0] === '2'));
  const types = new Set(statuses.flatMap((status) => responses[status]?.content ?? []));
  return types.size ? [...types].join(', ') : undefined;
}

import type { components } from '@rollcall/sandbox-control';
import { Fault as faultSchema } from '@rollcall/sandbox-control/validation';
import { type Operation, statusKey } from '../description/document.ts';

/** What goes wrong on purpose, and how often. */
export type Fault = components['schemas']['Fault'];

/** Where an operation is. */
export interface Place {
  readonly api: string;
  readonly operation: Operation;
}

/** Statuses that any server may answer with, whether a description declares them or not. */
const ANYWHERE = [429, 503];

function declares({ operation }: Place, { status, example }: Fault): boolean {
  if (status === undefined) return true;
  const key = statusKey(operation, status);
  if (key === undefined) return ANYWHERE.includes(status) && example === undefined;
  if (example === undefined) return true;
  return Object.values(operation.responses[key]?.content ?? {}).some(({ examples }) =>
    Object.hasOwn(examples ?? {}, example),
  );
}

const isAbout = ({ api, operation }: Place, fault: Fault): boolean =>
  (fault.api ?? api) === api && (fault.operationId ?? operation.operationId) === operation.operationId;

/** Can a fault happen to an operation? Not if the operation declares no such answer. */
export function fits(place: Place, fault: Fault): boolean {
  return isAbout(place, fault) && declares(place, fault);
}

function contradiction({ latency, status, example, retryAfter, reset, slowBody }: Fault): string | undefined {
  if (latency === undefined && status === undefined && !reset && slowBody === undefined) {
    return 'A fault needs one at least of latency, status, reset and slowBody.';
  }
  if (status === undefined && (example ?? retryAfter) !== undefined)
    return 'example and retryAfter are about a status.';
  if (reset && (status ?? slowBody) !== undefined)
    return 'After a reset there is no answer: leave out status and slowBody.';
  return undefined;
}

/** Why a fault would never happen; `undefined` if it can. */
export function whyNever(fault: Fault, places: readonly Place[]): string | undefined {
  const wrong = contradiction(fault);
  if (wrong !== undefined) return wrong;
  if (fault.api !== undefined && !places.some(({ api }) => api === fault.api))
    return 'The sandbox runs no API of this name.';
  const about = places.filter((place) => isAbout(place, fault));
  if (about.length === 0) return 'There is no operation of this id.';
  if (about.some((place) => declares(place, fault))) return undefined;
  const keys = new Set(about.flatMap(({ operation }) => Object.keys(operation.responses)));
  const choice = [...keys, ...ANYWHERE].map(String);
  const declared = [...new Set(choice)].join(', ');
  return fault.example === undefined
    ? `No operation declares the status ${fault.status}. What can be answered: ${declared}.`
    : `No answer with status ${fault.status} has an example of this name.`;
}

function parsedValue(text: string | undefined): unknown {
  if (text === undefined) return true;
  return /^\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}

/** @returns what is wrong, or the fault. */
export function checkedFault(value: unknown): Fault | string {
  const { issues } = faultSchema['~standard'].validate(value) as {
    issues?: readonly { message: string; path: readonly PropertyKey[] }[];
  };
  if (issues === undefined) return value as Fault;
  return issues.map(({ path, message }) => `${path.join('.') || 'The fault'} ${message}`).join('; ');
}

/**
 * Reads `X-Sandbox-Fault`, which is about one request: `status=429, retryAfter=30`, `reset`, `latency=500`.
 *
 * @returns what is wrong, or the fault.
 */
export function faultOfHeader(header: string): Fault | string {
  const items = header.split(',').map((item) => item.trim().split('='));
  if (items.some(([name]) => ['api', 'operationId', 'count'].includes(name ?? ''))) {
    return 'The header is about its own request: leave out api, operationId and count.';
  }
  return checkedFault(
    Object.fromEntries(
      items.map(([name, ...rest]) => [name, parsedValue(rest.length > 0 ? rest.join('=') : undefined)]),
    ),
  );
}

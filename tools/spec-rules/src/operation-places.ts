import type { Oas3Operation, Oas3PathItem, UserContext } from '@redocly/openapi-core';
import { isObject } from '@rollcall/openapi/json';
import { operationsOf, type PlacedOperation } from '@rollcall/openapi/operations';
import { joinPointer, valueAtTokens } from '@rollcall/openapi/pointer';
import { follow, type Location, type Placed } from './schema.ts';

type Resolver = Pick<UserContext, 'resolve'>;

/** An operation at one of the places from which references reach it. The rules of Redocly visit it once. */
export interface OperationPlace {
  /** Whether callers of the API use it, or the API itself: a webhook, or a callback. */
  readonly kind: 'path' | 'webhook' | 'callback';
  /** The path template, the name of the webhook, or the expression of the callback. */
  readonly name: string;
  /** As the description writes it: `get`, `query`, or `COPY` among the additional operations. */
  readonly method: string;
  readonly item: Placed<Oas3PathItem>;
  readonly operation: Placed<Oas3Operation>;
  /** The place itself: `#/paths/~1users/get`, even where `/users` is a reference. */
  readonly pointer: string;
  /** Where to report what is wrong with it at this place: the operation, or the reference that leads to it. */
  readonly location: Location;
}

interface OperationPlaces {
  readonly places: readonly OperationPlace[];
  /** Callbacks that contain themselves. */
  readonly endless: readonly Location[];
  /** Whether there are more than {@link MOST_PLACES}; the list ends there then. */
  readonly isCut: boolean;
}

/** Callbacks within callbacks multiply. The largest public descriptions have some two thousand operations. */
export const MOST_PLACES = 20_000;

/** Every operation of a document, as often as it is reached: in paths, webhooks, callbacks, and callbacks of these. */
export function operationPlaces(root: object, context: Pick<UserContext, 'resolve' | 'location'>): OperationPlaces {
  const walk = walks.get(root) ?? new Walk(context);
  if (walks.has(root)) return walk;
  walks.set(root, walk);
  for (const [section, kind] of [['paths', 'path'] as const, ['webhooks', 'webhook'] as const]) {
    const node = (root as Record<string, unknown>)[section];
    walk.items({ node, location: context.location.child([section]) }, kind, []);
  }
  return walk;
}

/** Several rules ask for those of the same document. */
const walks = new WeakMap<object, Walk>();

/** The operations that callers of the API use. */
export function pathOperations(
  root: object,
  context: Pick<UserContext, 'resolve' | 'location'>,
): readonly OperationPlace[] {
  return operationPlaces(root, context).places.filter(({ kind }) => kind === 'path');
}

class Walk implements OperationPlaces {
  readonly places: OperationPlace[] = [];
  readonly endless: Location[] = [];
  isCut = false;
  readonly #context: Resolver;

  constructor(context: Resolver) {
    this.#context = context;
  }

  /** @param within - the callbacks that enclose these items. */
  items(items: Placed<unknown>, kind: OperationPlace['kind'], within: readonly unknown[], pointer?: string): void {
    const found = this.#follow<Record<string, unknown>>(items);
    if (!found) return;
    const base = pointer ?? items.location.pointer;
    for (const [name, node] of Object.entries(found.node)) {
      const reference = { node, location: found.location.child([name]) };
      const item = this.#follow<Oas3PathItem>(reference);
      if (!item || name.startsWith('x-')) continue;
      for (const { tokens } of operationsOf(item.node))
        this.#operation({ kind, name, item, tokens }, reference, joinPointer(base, name), within);
    }
  }

  #operation(
    { kind, name, item, tokens }: Pick<OperationPlace, 'kind' | 'name' | 'item'> & Pick<PlacedOperation, 'tokens'>,
    reference: Placed<unknown>,
    at: string,
    within: readonly unknown[],
  ): void {
    this.isCut ||= this.places.length >= MOST_PLACES;
    if (this.isCut) return;
    const node = valueAtTokens(item.node, tokens) as Oas3Operation;
    const operation = { node, location: item.location.child([...tokens]) };
    const pointer = joinPointer(at, ...tokens);
    const isReferred = item.node !== reference.node || operation.location.pointer !== pointer;
    const location = isReferred ? reference.location : operation.location;
    const method = tokens.at(-1) ?? '';
    this.places.push({ kind, name, method, item, operation, pointer, location });
    for (const [callback, node] of Object.entries(operation.node.callbacks ?? {}))
      this.#callback(
        { node, location: operation.location.child(['callbacks', callback]) },
        joinPointer(pointer, 'callbacks', callback),
        within,
      );
  }

  #callback(reference: Placed<unknown>, pointer: string, within: readonly unknown[]): void {
    const callback = this.#follow(reference);
    if (!callback) return;
    if (within.includes(callback.node)) this.endless.push(reference.location);
    else this.items(callback, 'callback', [...within, callback.node], pointer);
  }

  /** To the end of a chain of references. */
  #follow<T>(start: Placed<unknown>): Placed<T> | undefined {
    let here: Placed<unknown> | undefined = start;
    for (let hops = 0; hops < 50 && isObject(here?.node) && typeof here.node.$ref === 'string'; hops++)
      here = follow<unknown>(this.#context, here);
    return isObject(here?.node) ? (here as Placed<T>) : undefined;
  }
}

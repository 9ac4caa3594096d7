import type { OpenApiDocument, OperationObject, PathItemObject } from '@rollcall/openapi/document';
import { mapValues, withoutExtensions } from '@rollcall/openapi/json';
import { nameOf } from '@rollcall/openapi/operation-name';
import { mapOperations, operationsOf } from '@rollcall/openapi/operations';
import { dereference, isReference, lookUp } from '@rollcall/openapi/reference';
import { camelCase, pascalCase } from '../targets/print.ts';
import { freeName } from './free-name.ts';

type Item = PathItemObject;

/**
 * Gives every operation an id: its own, or one made of its method and path (`GET /users/{id}` is `getUsersById`), of the
 * webhook's name, or of the ids of a callback and its operation. The same description always gives the same ids. What is
 * referred to from several places and has no ids of its own is put in place, to get one at each.
 */
export function identify(document: OpenApiDocument): OpenApiDocument {
  const namer = new Namer(document);
  const paths = mapItems(document.paths ?? {}, (node, path) =>
    namer.item(node, (method) => `${method} ${wordsOf(path)}`),
  );
  const webhooks = mapValues(document.webhooks ?? {}, (node, name) => namer.item(node, () => name));
  const components = document.components && namer.components(document.components);
  return withoutUnused({
    ...document,
    ...(document.paths && { paths }),
    ...(document.webhooks && { webhooks }),
    ...(components && { components }),
  });
}

/** `/users/{id}.json` → `/users/ By id .json` */
function wordsOf(path: string): string {
  return path.replaceAll(/\{([^{}]*)\}/g, ' By $1 ');
}

/** Extensions are left as they are. */
function mapItems<To>(items: Readonly<Record<string, unknown>>, change: (item: Item, name: string) => To) {
  return mapValues(items, (item, name) => (name.startsWith('x-') ? (item as To) : change(item as Item, name)));
}

class Namer {
  readonly #document: OpenApiDocument;
  readonly #taken = new Set<string>();

  constructor(document: OpenApiDocument) {
    this.#document = document;
    // What the description names itself comes first, wherever it stands.
    const seen = new Set<Item>();
    for (const items of [document.paths ?? {}, document.webhooks ?? {}]) this.#collect(items, seen);
  }

  #collect(items: Readonly<Record<string, unknown>>, seen: Set<Item>): void {
    for (const [name, node] of Object.entries(items)) {
      const item = name.startsWith('x-') ? undefined : dereference(this.#document, node as Item);
      if (item === undefined || seen.has(item)) continue;
      seen.add(item);
      for (const { operation } of operationsOf(item)) {
        const { callbacks = {} } = operation;
        const name = nameOf(operation);
        if (name !== undefined) this.#taken.add(name);
        for (const callback of Object.values(callbacks)) this.#collect(dereference(this.#document, callback), seen);
      }
    }
  }

  /** Whether it needs no name at the places that refer to it. */
  #isNamed(node: Item): boolean {
    return operationsOf(dereference(this.#document, node)).every(({ operation }) => nameOf(operation) !== undefined);
  }

  /** Path items and callbacks of the components: their operations that have an id, with what these call. */
  components({ pathItems, callbacks, ...others }: NonNullable<OpenApiDocument['components']>) {
    const named = (node: Item): Item => (isReference(node) ? node : this.#withNames(node));
    return {
      ...others,
      ...(pathItems && { pathItems: mapValues(pathItems, named) }),
      ...(callbacks && {
        callbacks: mapValues(callbacks, (node: Item) => (isReference(node) ? node : mapItems(node, named))),
      }),
    };
  }

  #withNames(item: Item): Item {
    return mapOperations(item, (operation) =>
      nameOf(operation) === undefined ? operation : this.#operation(operation, ''),
    );
  }

  /** A path item, with the words that an operation of it is named after. */
  item(node: Item, words: (method: string) => string): Item {
    if (isReference(node) && this.#isNamed(node)) return node;
    return mapOperations(dereference(this.#document, node), (operation, { method }) =>
      this.#operation(operation, words(method.toLowerCase())),
    );
  }

  #operation(operation: OperationObject, words: string): OperationObject {
    const name = nameOf(operation) ?? freeName(camelCase(words) || 'operation', this.#taken);
    const callbacks = mapValues(operation.callbacks ?? {}, (node, label) => {
      const callback = dereference(this.#document, node);
      if (isReference(node) && Object.values(withoutExtensions(callback)).every((item) => this.#isNamed(item as Item)))
        return node;
      return mapItems(callback, (item) => this.item(item, () => `${name} ${pascalCase(label)}`));
    });
    return { ...operation, operationId: operation.operationId ?? name, ...(operation.callbacks && { callbacks }) };
  }
}

/** What was referred to, and now stands in the places that did: an id in it would be there twice. */
function withoutUnused(document: OpenApiDocument): OpenApiDocument {
  const { pathItems, callbacks, ...others } = document.components ?? {};
  if (!pathItems && !callbacks) return document;
  const used = new Set<string>();
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { $ref } = node as { readonly $ref?: unknown };
    const [component] = /^#\/components\/(?:pathItems|callbacks)\/[^/]+/.exec(String($ref)) ?? [];
    if (component !== undefined && !used.has(component)) {
      used.add(component);
      visit(lookUp(document, component));
    }
    Object.values(node).forEach(visit);
  };
  visit({ ...document, components: others });
  const usedOf = (section: string, members: object = {}) => {
    const left = Object.entries(members).filter(([name]) => used.has(`#/components/${section}/${name}`));
    return left.length > 0 ? { [section]: Object.fromEntries(left) } : {};
  };
  const components = { ...others, ...usedOf('pathItems', pathItems), ...usedOf('callbacks', callbacks) };
  return { ...document, components };
}

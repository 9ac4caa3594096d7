import { mapValues } from './maps.ts';
import {
  dereference,
  isReference,
  lookUp,
  METHODS,
  type OpenApiDocument,
  type OperationObject,
  operationsIn,
  type PathItemObject,
} from './openapi.ts';
import { camelCase, pascalCase } from './print.ts';

type Item = PathItemObject & { readonly [method: string]: any };

/**
 * Gives every operation an id: its own, or one made of its method and path (`GET /users/{id}` is `getUsersById`), of the
 * webhook's name, or of the ids of a callback and its operation. The same description always gives the same ids. What is
 * referred to from several places and has no ids of its own is put in place, to get one at each.
 */
export function identify(document: OpenApiDocument): OpenApiDocument {
  const namer = new Namer(document);
  const paths = mapItems(document.paths ?? {}, (node, path) =>
    namer.item(node, (method) => [method, ...path.split('/').map(segmentName)].join(' ')),
  );
  const webhooks = mapValues(document.webhooks ?? {}, (node, name) => namer.item(node, () => name));
  return withoutUnused({ ...document, ...(document.paths && { paths }), ...(document.webhooks && { webhooks }) });
}

/** `{id}.json` → `By id json` */
function segmentName(segment: string): string {
  return segment.replaceAll(/\{([^{}]*)\}/g, ' By $1 ');
}

/** Extensions are left as they are. */
function mapItems<To>(items: Readonly<Record<string, unknown>>, change: (item: Item, name: string) => To) {
  return mapValues(items, (item, name) => (name.startsWith('x-') ? (item as To) : change(item as Item, name)));
}

class Namer {
  readonly #document: OpenApiDocument;
  readonly #taken = new Set<string>();
  readonly #named = new Map<object, boolean>();

  constructor(document: OpenApiDocument) {
    this.#document = document;
    // What the description names itself comes first, wherever it stands.
    for (const items of [document.paths ?? {}, document.webhooks ?? {}]) this.#areNamed(items);
  }

  /** Keeps the ids of all operations of these items and of their callbacks, and tells whether each has one. */
  #areNamed(items: Readonly<Record<string, unknown>>): boolean {
    const found = Object.entries(items).map(([name, item]) => name.startsWith('x-') || this.#isNamed(item as Item));
    return found.every(Boolean);
  }

  #isNamed(node: Item): boolean {
    const item = dereference(this.#document, node);
    const known = this.#named.get(item);
    if (known !== undefined) return known;
    // Until the end is reached, for a callback that leads back here.
    this.#named.set(item, true);
    const found = operationsIn(item).map(({ operationId, callbacks = {} }) => {
      if (operationId !== undefined) this.#taken.add(operationId);
      const within = Object.values(callbacks).map((callback) => this.#areNamed(dereference(this.#document, callback)));
      return operationId !== undefined && within.every(Boolean);
    });
    const isNamed = found.every(Boolean);
    this.#named.set(item, isNamed);
    return isNamed;
  }

  /** A path item, with the words that an operation of it is named after. */
  item(node: Item, words: (method: string) => string): Item {
    if (isReference(node) && this.#isNamed(node)) return node;
    const item = dereference(this.#document, node);
    const named = METHODS.filter((method) => item[method]).map((method) => [
      method,
      this.#operation(item[method], words(method)),
    ]);
    return { ...item, ...Object.fromEntries(named) };
  }

  #operation(operation: OperationObject, words: string): OperationObject {
    const operationId = operation.operationId ?? this.#free(camelCase(words) || 'operation');
    const callbacks = mapValues(operation.callbacks ?? {}, (node, name) => {
      const callback = dereference(this.#document, node);
      if (isReference(node) && this.#areNamed(callback)) return node;
      return mapItems(callback, (item) => this.item(item, () => `${operationId} ${pascalCase(name)}`));
    });
    return { ...operation, operationId, ...(operation.callbacks && { callbacks }) };
  }

  #free(base: string): string {
    let name = base;
    for (let count = 2; this.#taken.has(name); count++) name = `${base}${count}`;
    this.#taken.add(name);
    return name;
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

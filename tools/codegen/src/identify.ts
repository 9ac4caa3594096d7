import { mapValues } from './maps.ts';
import { dereference, METHODS, type OpenApiDocument, type OperationObject, type PathItemObject } from './openapi.ts';
import { camelCase, pascalCase } from './print.ts';

type Item = PathItemObject & { readonly [method: string]: any };

/**
 * Gives every operation an id: its own, or one made of its method and path (`GET /users/{id}` is `getUsersById`), of the
 * webhook's name, or of the ids of a callback and its operation. The same description always gives the same ids.
 */
export function identify(document: OpenApiDocument): OpenApiDocument {
  const namer = new Namer(document);
  const paths = mapValues(document.paths ?? {}, (node, path) =>
    namer.item(node, (method) => [method, ...path.split('/').map(segmentName)].join(' ')),
  );
  const webhooks = mapValues(document.webhooks ?? {}, (node, name) => namer.item(node, () => name));
  return { ...document, ...(document.paths && { paths }), ...(document.webhooks && { webhooks }) };
}

/** `{id}.json` → `By id json` */
function segmentName(segment: string): string {
  return segment.replaceAll(/\{([^}]*)\}/g, ' By $1 ');
}

class Namer {
  readonly #document: OpenApiDocument;
  readonly #taken = new Set<string>();

  constructor(document: OpenApiDocument) {
    this.#document = document;
    // What the description names itself comes first, wherever it stands.
    this.#visit((operation) => operation.operationId && this.#taken.add(operation.operationId));
  }

  #visit(see: (operation: OperationObject) => void): void {
    const items = [...Object.values(this.#document.paths ?? {}), ...Object.values(this.#document.webhooks ?? {})];
    const visitItem = (node: Item): void => {
      const item = dereference(this.#document, node);
      for (const operation of METHODS.flatMap((method): any[] => item[method] ?? [])) {
        see(operation);
        for (const callback of Object.values(operation.callbacks ?? {}))
          Object.values(dereference(this.#document, callback as object)).forEach(visitItem);
      }
    };
    items.forEach(visitItem);
  }

  /** A path item, with the words that an operation of it is named after. */
  item(node: Item, words: (method: string) => string): Item {
    const item = dereference(this.#document, node);
    const named = METHODS.filter((method) => item[method]).map((method) => [
      method,
      this.#operation(item[method], words(method)),
    ]);
    return { ...item, ...Object.fromEntries(named) };
  }

  #operation(operation: OperationObject, words: string): OperationObject {
    const operationId = operation.operationId ?? this.#free(camelCase(words) || 'operation');
    const callbacks = mapValues(operation.callbacks ?? {}, (node, name) =>
      mapValues(dereference(this.#document, node), (item) =>
        this.item(item as Item, () => `${operationId} ${pascalCase(name)}`),
      ),
    );
    return { ...operation, operationId, ...(operation.callbacks && { callbacks }) };
  }

  #free(base: string): string {
    let name = base;
    for (let count = 2; this.#taken.has(name); count++) name = `${base}${count}`;
    this.#taken.add(name);
    return name;
  }
}

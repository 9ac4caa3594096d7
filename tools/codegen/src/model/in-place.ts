import type { JsonSchema, OpenApiDocument } from '@rollcall/openapi/document';
import { mapValues, withoutExtensions } from '@rollcall/openapi/json';
import { mapOperations } from '@rollcall/openapi/operations';
import { joinPointer } from '@rollcall/openapi/pointer';
import { dereference, isReference, lookUp } from '@rollcall/openapi/reference';
import { isKnownKeyword } from '@rollcall/spec-rules/carried-keywords';
import { mapSubschemas } from '../schemas/annotations.ts';
import { pascalCase } from '../targets/print.ts';
import { descriptionOf } from './description.ts';
import { freeName } from './free-name.ts';
import { mapSchemas } from './map-schemas.ts';

type Node = any;

/**
 * The description with everything at each place that it is reached from: path items and callbacks are not references, and what
 * else is referred to is a component of its kind. A reference may lead anywhere; targets have names for components alone.
 *
 * @param document - with an id for every operation.
 */
export function inPlace(document: OpenApiDocument): OpenApiDocument {
  const placer = new Placer(document);
  const { pathItems: _, callbacks: __, ...components } = document.components ?? {};
  const placed = {
    ...document,
    ...(document.paths && { paths: mapValues(withoutExtensions(document.paths), (item) => placer.item(item)) }),
    ...(document.webhooks && { webhooks: mapValues(document.webhooks, (item) => placer.item(item)) }),
    ...(document.components && { components: placer.components(components) }),
  };
  return withNamedSchemas(placed, document);
}

class Placer {
  readonly #document: OpenApiDocument;

  constructor(document: OpenApiDocument) {
    this.#document = document;
  }

  components(components: Node): Node {
    const { parameters, headers, requestBodies, responses } = components;
    return {
      ...components,
      ...(parameters && { parameters: mapValues(parameters, (node) => this.#parameter(node)) }),
      ...(headers && { headers: this.#all(headers, 'headers') }),
      ...(requestBodies && { requestBodies: this.#all(requestBodies, 'requestBodies') }),
      ...(responses && { responses: mapValues(responses, (node) => this.#response(node)) }),
    };
  }

  item(node: Node): Node {
    const item = this.#withParameters(dereference<Node>(this.#document, node));
    return mapOperations(item, (operation) => this.#operation(operation));
  }

  #operation(operation: Node): Node {
    const { requestBody, responses, callbacks } = operation;
    return {
      ...this.#withParameters(operation),
      ...(requestBody && { requestBody: this.#component(requestBody, 'requestBodies') }),
      ...(responses && { responses: mapValues(responses, (node) => this.#response(node)) }),
      ...(callbacks && { callbacks: mapValues(callbacks, (node) => this.#callback(node)) }),
    };
  }

  #callback(node: Node): Node {
    return mapValues(withoutExtensions(dereference<Node>(this.#document, node)), (item) => this.item(item));
  }

  #withParameters(owner: Node): Node {
    const { parameters } = owner;
    if (!parameters) return owner;
    return { ...owner, parameters: parameters.map((node: Node) => this.#parameter(node)) };
  }

  /** With the description of its schema, where it has none itself. */
  #parameter(node: Node): Node {
    const parameter = this.#component(node, 'parameters');
    if (isReference(parameter) || parameter.description) return parameter;
    const [content] = Object.values<Node>(parameter.content ?? {});
    const description = descriptionOf(this.#document, parameter.schema ?? content?.schema);
    return description === undefined ? parameter : { ...parameter, description };
  }

  #response(node: Node): Node {
    const response = this.#component(node, 'responses');
    const { headers } = response;
    return headers ? { ...response, headers: this.#all(headers, 'headers') } : response;
  }

  #all(nodes: Node, section: string): Node {
    return mapValues(nodes, (node) => this.#component(node, section));
  }

  /** The node, or a reference straight to a component of its kind; what is referred to elsewhere is put in place. */
  #component(node: Node, section: string): Node {
    let last = node;
    for (let next = node; isReference(next); next = lookUp(this.#document, next.$ref)) last = next;
    if (!isReference(last)) return node;
    const [, name] = new RegExp(`^#/components/${section}/([^/]+)$`).exec(last.$ref) ?? [];
    if (name !== undefined) return last.$ref === node.$ref ? node : { ...node, $ref: last.$ref };
    const { $ref: _, ...beside } = node;
    return { ...dereference<Node>(this.#document, node), ...beside };
  }
}

const SCHEMAS = '#/components/schemas';

/** Gives schemas that stand elsewhere and are referred to a name of their own among the components. */
function withNamedSchemas(placed: OpenApiDocument, document: OpenApiDocument): OpenApiDocument {
  const taken = new Set(Object.keys(placed.components?.schemas ?? {}));
  const named = new Map<string, { readonly name: string; schema: JsonSchema }>();
  const rewrite = (schema: JsonSchema): JsonSchema => {
    if (typeof schema === 'boolean') return schema;
    const mapped = mapSubschemas(withKnownKeywords(schema), rewrite) as Exclude<JsonSchema, boolean>;
    if (!isReference(mapped) || !mapped.$ref.startsWith('#/') || mapped.$ref.startsWith(`${SCHEMAS}/`)) return mapped;
    return { ...mapped, $ref: joinPointer(SCHEMAS, nameOf(mapped.$ref)) };
  };
  const nameOf = (ref: string): string => {
    const known = named.get(ref);
    if (known) return known.name;
    const name = freeName(pascalCase(decodeURIComponent(ref)) || 'Schema', taken);
    const entry = { name, schema: true as JsonSchema };
    named.set(ref, entry);
    entry.schema = rewrite(schemaAt(document, ref));
    return name;
  };
  const rewritten = mapSchemas(placed, rewrite);
  if (named.size === 0) return rewritten;
  const added = Object.fromEntries([...named.values()].map(({ name, schema }) => [name, schema]));
  return {
    ...rewritten,
    components: { ...rewritten.components, schemas: { ...rewritten.components?.schemas, ...added } },
  };
}

/** What JSON Schema does not know is an annotation, for readers of `openapi.json`. */
function withKnownKeywords(schema: Exclude<JsonSchema, boolean>): JsonSchema {
  return Object.fromEntries(Object.entries(schema).filter(([keyword]) => isKnownKeyword(keyword)));
}

function schemaAt(document: OpenApiDocument, ref: string): JsonSchema {
  const schema: unknown = lookUp(document, ref);
  if (typeof schema !== 'object' && typeof schema !== 'boolean')
    throw new Error(`$ref ${ref} leads to no schema in the document`);
  return schema as JsonSchema;
}

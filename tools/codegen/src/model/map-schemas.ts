import type { JsonSchema, OpenApiDocument } from '@rollcall/openapi/document';
import { isIgnoredHeader } from '@rollcall/openapi/ignored-header';
import { mapValues } from '@rollcall/openapi/json';
import { mapOperations } from '@rollcall/openapi/operations';
import { dereference, isReference } from '@rollcall/openapi/reference';

/** Where a schema of a description stands, as far as that decides what it means. */
export interface Place {
  /** Who gets the value: the API a `request`, its caller a `response`. */
  readonly direction: 'request' | 'response';
  /** Absent for parameters and headers. */
  readonly mediaType?: string;
  /** A response is not a form, whatever its media type: it is read as a whole. */
  readonly isAnswer?: boolean;
}

type Node = any;
type Change = (schema: JsonSchema, place: Place | undefined) => JsonSchema;

/**
 * The document with every schema replaced. A named schema has no place: it is used in many.
 *
 * @param document - with path items and callbacks in place.
 */
export function mapSchemas(document: OpenApiDocument, change: Change): OpenApiDocument {
  const { schemas, parameters, headers, requestBodies, responses } = document.components ?? {};
  const mapper = new SchemaMapper(document, change);
  const components = {
    ...document.components,
    ...(schemas && { schemas: mapValues(schemas, (schema) => change(schema, undefined)) }),
    ...(parameters && { parameters: mapValues(parameters, (node) => mapper.parameter(node, 'request')) }),
    ...(headers && { headers: mapValues(headers, (node) => mapper.parameter(node, 'response')) }),
    ...(requestBodies && { requestBodies: mapValues(requestBodies, (node) => mapper.carrier(node, 'request')) }),
    ...(responses && { responses: mapValues(responses, (node) => mapper.response(node, 'response')) }),
  };
  return {
    ...document,
    ...(document.paths && { paths: mapValues(document.paths, (node) => mapper.pathItem(node, false)) }),
    ...(document.webhooks && { webhooks: mapValues(document.webhooks, (node) => mapper.pathItem(node, true)) }),
    ...(document.components && { components }),
  };
}

class SchemaMapper {
  readonly #document: OpenApiDocument;
  readonly #change: Change;

  constructor(document: OpenApiDocument, change: Change) {
    this.#document = document;
    this.#change = change;
  }

  /** @param reversed - the API calls: what it sends is what others get from it elsewhere. */
  pathItem(item: Node, reversed: boolean): Node {
    const { parameters } = item;
    const changed = { ...item, ...(parameters && { parameters: this.#parameters(parameters, reversed) }) };
    return mapOperations(changed, (operation, { method }) => this.#operation(operation, reversed, method === 'HEAD'));
  }

  #callback(callback: Node): Node {
    return mapValues(callback, (item) => this.pathItem(item, true));
  }

  #operation(operation: Node, reversed: boolean, isHead: boolean): Node {
    const { parameters, requestBody, responses, callbacks } = reversed ? this.#standalone(operation) : operation;
    const [sent, answered] = reversed ? (['response', 'request'] as const) : (['request', 'response'] as const);
    return {
      ...operation,
      ...(parameters && { parameters: this.#parameters(parameters, reversed) }),
      ...(requestBody && { requestBody: this.carrier(requestBody, sent) }),
      ...(responses && {
        responses: mapValues(responses, (node) => this.response(isHead ? this.#withoutContent(node) : node, answered)),
      }),
      ...(callbacks && { callbacks: mapValues(callbacks, (node) => this.#callback(node)) }),
    };
  }

  /** The content that a HEAD describes is that of a GET: https://www.rfc-editor.org/rfc/rfc9110#section-9.3.2 */
  #withoutContent(node: Node): Node {
    const { content: _, ...response } = dereference<Node>(this.#document, node);
    return response;
  }

  /** What a reversed operation shares with others means something else there, so it gets its own. */
  #standalone(operation: Node): Node {
    const own = (node: Node) => dereference(this.#document, node);
    const { parameters, requestBody, responses } = operation;
    return {
      ...operation,
      ...(parameters && { parameters: parameters.map(own) }),
      ...(requestBody && { requestBody: own(requestBody) }),
      ...(responses && { responses: mapValues(responses, own) }),
    };
  }

  #parameters(parameters: readonly Node[], reversed: boolean): Node[] {
    const effective = parameters.filter((node) => !isIgnoredHeader(dereference(this.#document, node) as object));
    return effective.map((node) => this.parameter(node, reversed ? 'response' : 'request'));
  }

  response(node: Node, direction: Place['direction']): Node {
    if (isReference(node)) return node;
    const { headers } = node;
    const header = (node: Node) => this.parameter(dereference(this.#document, node), direction);
    return { ...this.carrier(node, direction, true), ...(headers && { headers: mapValues(headers, header) }) };
  }

  /** A parameter or header, which has its schema at hand even if it has it in `content`. */
  parameter(node: Node, direction: Place['direction']): Node {
    const changed = this.carrier(node, direction);
    const [content] = Object.values<Node>(changed.content ?? {});
    return content?.schema === undefined ? changed : { ...changed, schema: content.schema };
  }

  /** Whatever has a `schema`, or `content` with one. */
  carrier(node: Node, direction: Place['direction'], isAnswer = false): Node {
    if (isReference(node)) return node;
    const media = (content: Node, mediaType: string) => {
      const { schema } = content;
      const place = { direction, mediaType, isAnswer };
      return schema === undefined ? content : { ...content, schema: this.#change(schema, place) };
    };
    return {
      ...node,
      ...(node.schema !== undefined && { schema: this.#change(node.schema, { direction }) }),
      ...(node.content && { content: mapValues(node.content, media) }),
    };
  }
}

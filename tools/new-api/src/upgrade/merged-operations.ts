import { mapValues } from '@rollcall/openapi/json';
import { dereference } from '@rollcall/openapi/reference';
import { isObject, type Json } from '../json.ts';

const isEqual = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * One operation for two that are the same request: it takes what either takes and answers what either answers. What both say is
 * required stays so.
 */
export function mergedOperations(document: Json, first: Json, second: Json): Json {
  const resolved = <Node>(node: Node): Node => (dereference<Node>(document, node) ?? node) as Node;

  const parameters = (a: readonly Json[], b: readonly Json[]): Json[] => {
    const key = ({ in: place, name }: Json) => `${place} ${name}`;
    const others = new Map(b.map(resolved).map((node) => [key(node), node]));
    const merged = a.map(resolved).map((node) => {
      const other = others.get(key(node));
      others.delete(key(node));
      if (!other) return optional(node);
      const same = { ...other, ...node, required: node.required === true && other.required === true };
      return isEqual(node.schema, other.schema) ? same : { ...same, schema: either(node.schema, other.schema) };
    });
    return [...merged, ...[...others.values()].map(optional)];
  };

  const content = (a: Json = {}, b: Json = {}): Json => ({
    ...b,
    ...mapValues(a, (media: Json, type) => {
      const other: Json | undefined = b[type];
      if (!other || isEqual(media.schema, other.schema)) return media;
      return { ...other, ...media, schema: either(media.schema, other.schema) };
    }),
  });

  const body = (a: Json | undefined, b: Json | undefined): Json => {
    if (isEqual(a, b)) return a ? { requestBody: a } : {};
    const [one, two] = [a && resolved(a), b && resolved(b)];
    const required = one?.required === true && two?.required === true;
    return { requestBody: { ...two, ...one, content: content(one?.content, two?.content), required } };
  };

  const response = (a: Json, b: Json | undefined): Json => {
    if (b === undefined || isEqual(a, b)) return a;
    const [one, two] = [resolved(a), resolved(b)];
    return {
      ...two,
      ...one,
      ...((one.content || two.content) && { content: content(one.content, two.content) }),
      ...((one.headers || two.headers) && { headers: headers(one.headers, two.headers) }),
    };
  };

  const headers = (a: Json = {}, b: Json = {}): Json =>
    mapValues({ ...b, ...a }, (node: Json, name) => (name in a && name in b ? node : optional(resolved(node))));

  const { requestBody: _first, ...one } = first;
  const { requestBody: _second, ...two } = second;
  return {
    ...two,
    ...one,
    parameters: parameters(first.parameters ?? [], second.parameters ?? []),
    ...body(first.requestBody, second.requestBody),
    responses: {
      ...second.responses,
      ...mapValues(first.responses ?? {}, (node: Json, status) => response(node, second.responses?.[status])),
    },
    ...security(first.security ?? document.security, second.security ?? document.security),
  };
}

/** Credentials of either; none at all is one of the alternatives, too. */
function security(a: readonly Json[] = [], b: readonly Json[] = []): Json {
  if (isEqual(a, b)) return {};
  const ways = [a, b].flatMap((list) => (list.length > 0 ? list : [{}]));
  return { security: ways.filter((way, index) => ways.findIndex((other) => isEqual(other, way)) === index) };
}

const optional = (node: Json): Json => (node.in === 'path' ? node : { ...node, required: false });

/** A value that fits one of two schemas; one of texts that both list. */
function either(a: unknown, b: unknown): Json {
  if (isTexts(a) && isTexts(b)) return { ...a, enum: [...new Set([...a.enum, ...b.enum])] };
  return a === undefined || b === undefined ? {} : { anyOf: [a, b] };
}

const isTexts = (schema: unknown): schema is Json =>
  isObject(schema) && schema.type === 'string' && Array.isArray(schema.enum) && Object.keys(schema).length === 2;

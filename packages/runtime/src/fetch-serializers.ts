import type { CallTarget } from './client/call/call-context.ts';
import type { parameters } from './client/request/parameters.ts';
import type { Parameter, Style } from './operation.ts';

type Values = Readonly<Record<string, unknown>>;

/** How values of a kind are written in a query. */
interface QueryStyles {
  readonly array?: { readonly style: Style; readonly explode: boolean };
  readonly object?: { readonly style: Style; readonly explode: boolean };
  readonly allowReserved?: boolean;
}

/** openapi-fetch's ways to write a part of a request otherwise than declared. */
export interface Serializers {
  readonly querySerializer?: ((query: Values) => string) | QueryStyles | undefined;
  readonly pathSerializer?: ((path: string, parameters: Values) => string) | undefined;
  readonly bodySerializer?: ((body: unknown) => unknown) | undefined;
}

/** The target with these parts of its request written by the caller's serializers. */
export function serializedBy(target: CallTarget, serializers: Serializers): CallTarget {
  const { bodySerializer, querySerializer, pathSerializer } = serializers;
  const { parts } = target;
  const encode = bodySerializer && ((body: unknown, mediaType: string) => payload(bodySerializer(body), mediaType));
  if (!parts.parameters || !(querySerializer || pathSerializer)) return { ...target, encode };
  return { ...target, encode, parts: { ...parts, parameters: writtenBy(serializers, parts.parameters) } };
}

/** Forms have a media type of their own, with a boundary. */
function payload(body: unknown, mediaType: string) {
  const isForm = body instanceof FormData || body instanceof URLSearchParams;
  return { body: body as BodyInit, ...(!isForm && body !== undefined && { contentType: mediaType }) };
}

function writtenBy({ querySerializer, pathSerializer }: Serializers, write: typeof parameters): typeof parameters {
  return (operation, input, headers, parts) => {
    const { path = {}, query = {} } = input;
    const taken = [pathSerializer && 'path', typeof querySerializer === 'function' && 'query'];
    const left = operation.parameters.filter((parameter) => !taken.includes(parameter.in));
    const styled =
      typeof querySerializer === 'object' ? left.map((each) => restyled(each, query, querySerializer)) : left;
    const written = write({ ...operation, parameters: styled }, input, headers, parts);
    return {
      path: pathSerializer ? pathSerializer(operation.path, path) : written.path,
      query: typeof querySerializer === 'function' ? queryOf(querySerializer(query)) : written.query,
    };
  };
}

function queryOf(text: string): string {
  return text && `?${text.replace(/^\?/, '')}`;
}

/** The parameter in the style that the caller wants for values of its kind. */
function restyled(parameter: Parameter, query: Values, { array, object, allowReserved }: QueryStyles): Parameter {
  if (parameter.in !== 'query' || parameter.contentType !== undefined) return parameter;
  const value = query[parameter.name];
  const style = Array.isArray(value) ? array : typeof value === 'object' && object;
  return { ...parameter, ...style, ...(allowReserved !== undefined && { allowReserved }) } as Parameter;
}

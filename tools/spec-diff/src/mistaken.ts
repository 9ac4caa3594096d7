import { isObject, type JsonObject } from '@rollcall/openapi/json';

/** Keywords that begin a JSON Schema. */
const SCHEMA = ['$schema', '$defs', 'definitions', 'properties', 'allOf', 'anyOf', 'oneOf', '$ref'];

const VERSIONS = 'OpenAPI 3.0, 3.1 and 3.2 can be compared';

/** Documents that people take for a description, by the field that gives them away. */
const OTHERS: readonly (readonly [isMeant: (document: JsonObject) => boolean, is: (document: JsonObject) => string])[] =
  [
    [
      ({ swagger }) => swagger !== undefined,
      ({ swagger }) => `is Swagger ${swagger}: convert it to OpenAPI 3.0 first, for example with swagger2openapi.`,
    ],
    [
      ({ asyncapi }) => asyncapi !== undefined,
      ({ asyncapi }) =>
        `is AsyncAPI ${asyncapi}, which describes messages: ${VERSIONS}; AsyncAPI has a diff of its own.`,
    ],
    [({ arazzo }) => arazzo !== undefined, () => 'is an Arazzo document: compare the descriptions that it names.'],
    [
      ({ overlay }) => overlay !== undefined,
      () => 'is an overlay: apply it to its description, and compare the result.',
    ],
    [
      ({ info, item }) => Array.isArray(item) && isObject(info),
      () => 'is a Postman collection: convert it to OpenAPI first, for example with postman-to-openapi.',
    ],
    [
      (document) => !('paths' in document || 'info' in document) && SCHEMA.some((keyword) => keyword in document),
      () => 'is a JSON Schema: compare descriptions that have it below `components.schemas`.',
    ],
  ];

/**
 * What a text is instead of an OpenAPI description, and what to do: the end of a sentence that begins with its name.
 *
 * @param content - what a parser has read; `error` says why it could not
 * @returns `undefined` for a description that can be compared
 */
export function whatItIs(text: string, content: unknown, error?: Error): string | undefined {
  if (text.trim() === '') return 'is empty: name a file with an OpenAPI description.';
  if (/^\s*</.test(text)) return 'is a web page, or XML: name the file of the description itself.';
  if (error) return `is neither JSON nor YAML: ${error.message.trim()}`;
  if (!isObject(content)) {
    const kind = Array.isArray(content) ? 'a list' : 'a text or a number';
    return `is not an OpenAPI description but ${kind}: name the file that begins with \`openapi:\`.`;
  }
  const { openapi, paths } = content;
  if (openapi === undefined) {
    const other = OTHERS.find(([isMeant]) => isMeant(content))?.[1];
    return other?.(content) ?? 'is not an OpenAPI description: it has no `openapi`. Name the file that begins with it.';
  }
  if (typeof openapi !== 'string') return `says \`openapi: ${openapi}\`, a number: write it in quotes, as \`'3.1.0'\`.`;
  if (!/^3\.[012](\.|$)/.test(openapi)) return `is OpenAPI ${openapi}: ${VERSIONS}.`;
  return isObject(paths ?? {}) ? undefined : 'is not an OpenAPI description: its `paths` is not an object.';
}

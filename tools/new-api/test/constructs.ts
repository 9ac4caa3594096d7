import { BREAKOUT, FORMATS, STREAMS, STYLES, WORDS } from './construct-values.ts';
import {
  all,
  type IsUsed,
  type Json,
  key,
  keyword,
  named,
  parameter,
  parameterNamed,
  schemasOf,
  scheme,
  some,
  value,
} from './predicates.ts';

const refersTo = (node: unknown, section: string): boolean =>
  String((node as Json | undefined)?.$ref).startsWith(`#/components/${section}/`);

/** The constructs that a description of an HTTP API may use, each by name, and how to see that one does. */
export const constructs: Readonly<Record<string, IsUsed>> = {
  ...Object.fromEntries(
    STYLES.map(([place, style, explode]) => [
      `${place} parameters of the style ${style}, explode ${explode}`,
      parameter(place, style, explode),
    ]),
  ),
  'nested values in brackets, of queries and of both kinds of forms': (document) =>
    some(document, (node) => node.in === 'query' && node['x-nested'] === 'brackets') &&
    ['application/x-www-form-urlencoded', 'multipart/form-data'].every((mediaType) =>
      some(document, (node) => JSON.stringify(node[mediaType] ?? '').includes('"x-nested":"brackets"')),
    ),
  'lists of Set-Cookie, and headers of several types': (document) =>
    some(document, ({ headers }) =>
      JSON.stringify((headers as Json | undefined)?.['Set-Cookie'] ?? '').includes('array'),
    ) && some(document, ({ 'X-Berth': header }) => JSON.stringify(header ?? '').includes('["string","integer"]')),
  'content parameters': (document) =>
    some(document, (node) => typeof node.in === 'string' && node.content !== undefined),
  'path-level parameters': (document) =>
    some(document.paths, ({ parameters, get }) => parameters !== undefined && get !== undefined),
  'header parameters that are ignored': parameterNamed('Accept', 'Content-Type', 'Authorization'),
  'allowReserved and allowEmptyValue': keyword('allowReserved', 'allowEmptyValue'),
  'siblings of $ref': (document) =>
    some(document, (node) => typeof node.$ref === 'string' && node.maxLength !== undefined),
  'recursive schemas': (document) => {
    return Object.entries(schemasOf(document)).some(([name, schema]) =>
      JSON.stringify(schema).includes(`"#/components/schemas/${name}"`),
    );
  },
  'mutually recursive schemas': (document) => {
    const { Person, Company } = schemasOf(document);
    return JSON.stringify(Person).includes('schemas/Company') && JSON.stringify(Company).includes('schemas/Person');
  },
  'allOf, anyOf, oneOf and not': keyword('allOf', 'anyOf', 'oneOf', 'not'),
  'if, then and else': keyword('if', 'then', 'else'),
  'discriminators with a mapping': (document) =>
    some(document, ({ mapping, propertyName }) => mapping !== undefined && propertyName !== undefined),
  'discriminators without a mapping': (document) =>
    some(document, ({ mapping, propertyName }) => mapping === undefined && propertyName !== undefined),
  'discriminators whose branches have no values': (document) => {
    const { Vessel, Barge } = schemasOf(document);
    return JSON.stringify(Vessel).includes('discriminator') && !JSON.stringify(Barge).includes('const');
  },
  'prefixItems and closed tuples': all(keyword('prefixItems'), value('items', false)),
  'contains, minContains and maxContains': keyword('contains', 'minContains', 'maxContains'),
  patternProperties: keyword('patternProperties'),
  propertyNames: keyword('propertyNames'),
  unevaluatedProperties: value('unevaluatedProperties', false),
  'dependentRequired and dependentSchemas': keyword('dependentRequired', 'dependentSchemas'),
  const: keyword('const'),
  'enum of several types': (document) =>
    some(document, (node) => Array.isArray(node.enum) && new Set(node.enum.map((listed) => typeof listed)).size > 2),
  'null unions': value('type', ['string', 'null'], ['integer', 'null']),
  maps: (document) => some(document, (node) => typeof node.additionalProperties === 'object'),
  'boolean schemas': (document) =>
    some(document, ({ properties }) => Object.values((properties ?? {}) as object).includes(true)) &&
    some(document, ({ properties }) => Object.values((properties ?? {}) as object).includes(false)),
  'every bound': keyword(
    ...[
      'minimum',
      'maximum',
      'exclusiveMinimum',
      'exclusiveMaximum',
      'multipleOf',
      'minLength',
      'maxLength',
      'pattern',
    ],
    ...['minItems', 'maxItems', 'uniqueItems', 'minProperties', 'maxProperties'],
  ),
  ...Object.fromEntries(FORMATS.map((format) => [`the format ${format}`, value('format', format)])),
  'contentEncoding, contentMediaType and contentSchema': keyword(
    'contentEncoding',
    'contentMediaType',
    'contentSchema',
  ),
  'bodies of JSON that are false, a number or null': (document) =>
    some(
      document,
      ({ operationId, requestBody }) =>
        operationId === 'setScalar' && JSON.stringify(requestBody).includes('["boolean","integer","null"]'),
    ),
  'readOnly in the allOf of a property': (document) =>
    some(document, ({ allOf }, name) => name === 'joined' && Array.isArray(allOf)),
  'readOnly and writeOnly, in required too': (document) => {
    const demands = (hides: string) =>
      some(document, ({ properties, required }) => {
        const members = Object.entries((properties ?? {}) as Readonly<Record<string, Json>>);
        return members.some(([name, one]) => one[hides] === true && (required as string[] | undefined)?.includes(name));
      });
    return demands('readOnly') && demands('writeOnly');
  },
  'bytes in requests and in responses': (document) =>
    some(document, ({ requestBody }) => JSON.stringify(requestBody ?? '').includes('"application/octet-stream"')) &&
    some(document, ({ responses }) => JSON.stringify(responses ?? '').includes('"application/octet-stream"')),
  'multipart forms with files, lists of files and JSON': (document) =>
    some(document, ({ 'multipart/form-data': form }) => {
      const text = JSON.stringify(form ?? '');
      return (
        text.includes('"format":"binary"') &&
        text.includes('"items":{"type":"string","contentMediaType"') &&
        text.includes('"contentType":"application/json"')
      );
    }),
  'urlencoded forms with styles and JSON': (document) =>
    some(document, ({ 'application/x-www-form-urlencoded': form }) => {
      const text = JSON.stringify(form ?? '');
      return text.includes('"style":"deepObject"') && text.includes('"contentType":"application/json"');
    }),
  'several media types of a request body': (document) =>
    some(document, (node) => Object.keys((node.requestBody as { content?: object })?.content ?? {}).length > 2),
  'several media types of a response': (document) =>
    some(
      document.paths,
      ({ description, content }) => description !== undefined && Object.keys((content ?? {}) as object).length > 2,
    ),
  'media type ranges': all(key(/^image\/\*$/), key(/^\*\/\*$/), key(/^text\/\*$/), key(/^application\/\*\+json$/)),
  'JSON as text/json, and versions of it in a parameter': all(
    key(/^text\/json$/),
    key(/^application\/json;version=1$/),
    key(/^application\/json;version=2$/),
  ),
  'text of media types outside text/': all(key(/^application\/yaml$/), key(/^application\/jwt$/)),
  'content of a HEAD': (document) =>
    some(document.paths, ({ head }) => JSON.stringify(head ?? '').includes('"application/json"')),
  'files that may be null, and files with bounds': (document) =>
    some(document, ({ 'multipart/form-data': form }) => {
      const text = JSON.stringify(form ?? '');
      return (
        text.includes('[{"type":"string","format":"binary"},{"type":"null"}]') &&
        text.includes('{"type":["string","null"],"format":"binary"}') &&
        text.includes('"format":"binary","minLength":1,"maxLength":300')
      );
    }),
  'text and XML bodies': key(/^application\/xml$/),
  '2XX, 4XX and default': all(key(/^2XX$/), key(/^4XX$/), key(/^default$/)),
  'response headers of every kind': (document) =>
    some(document, ({ headers }) => {
      const text = JSON.stringify(headers ?? '');
      return ['"array"', '"object"', '"integer"', '"content"'].every((part) => text.includes(part));
    }),
  'server variables': (document) => some(document.servers, (node) => node.variables !== undefined),
  'servers of an operation or path': (document) => some(document.paths, (node) => node.servers !== undefined),
  'callbacks and webhooks': keyword('callbacks', 'webhooks'),
  links: keyword('links'),
  'paths and webhooks that refer to path items': (document) =>
    Object.values(document.paths as Json).some((item) => refersTo(item, 'pathItems')) && keyword('pathItems')(document),
  'a path item at several paths': value('operationId', 'getTidesByHöhe', 'getTidesLatestByHöhe'),
  'callbacks by reference, and within callbacks': all(
    (document) => some(document.paths, (node) => refersTo(node.settled, 'callbacks')),
    value('operationId', 'onSettled', 'onSettledSeen'),
  ),
  'references to what stands below paths': (document) =>
    some(document, ({ $ref }) => typeof $ref === 'string' && $ref.startsWith('#/paths/')),
  'a name of generated code as operation id': value('operationId', 'connectEverything'),
  'paths with a star, a colon, a blank, a percent sign and letters beyond ASCII': (document) =>
    ['/*/', '/:', ' ', '%25', 'ö'].every((text) =>
      Object.keys(document.paths as Json).some((path) => path.includes(text)),
    ),
  'path parameters whose names are no words': parameterNamed('höhe', 'file name', 'user$id'),
  'variables of one segment, with text between them and without': (document) =>
    ['}-{', '}{'].every((text) => Object.keys(document.paths as Json).some((path) => path.includes(text))),
  'names of schemas that differ in case only': (document) => {
    const names = Object.keys(schemasOf(document));
    return new Set(names.map((name) => name.toLowerCase())).size < names.length;
  },
  'operation ids that differ in case only': value('operationId', 'putShape', 'PutShape'),
  'operation ids that collide once respelt': value(
    'operationId',
    'list-names',
    'list.names',
    'list_names',
    'List-Names',
  ),
  'properties that differ in case only': (document) =>
    some(document, ({ properties }) => {
      const names = Object.keys((properties ?? {}) as object);
      return new Set(names.map((name) => name.toLowerCase())).size < names.length;
    }),
  'words of the language as operation ids': value('operationId', ...WORDS),
  'words of the language as properties': named(...WORDS),
  'words of the language as parameters': parameterNamed(...WORDS),
  'words of the language as schemas': (document) => Object.hasOwn(schemasOf(document), 'class'),
  'names that start with digits': all(
    value('operationId', '2upload'),
    named('2nd'),
    parameterNamed('2nd'),
    key(/^2D$/),
  ),
  'names that are not ASCII': all(
    value('operationId', 'überschreiben'),
    named('größe'),
    parameterNamed('größe'),
    key(/^Ärger$/),
  ),
  'operations without an id': value('operationId', 'getSearch', 'deleteNamesList'),
  'descriptions that try to break out': (document) =>
    [BREAKOUT, `\`\${process.exit(1)}\``, '</script>'].every((text) =>
      some(document, ({ description }) => String(description).includes(text)),
    ),
  'names that try to break out': all(parameterNamed(`*/ "\`\${x}\``), named('*/', `\${x}\``)),
  'API keys in header, query and cookie': all(
    scheme({ type: 'apiKey', in: 'header' }),
    scheme({ type: 'apiKey', in: 'query' }),
    scheme({ type: 'apiKey', in: 'cookie' }),
  ),
  'HTTP Basic and Bearer': all(scheme({ type: 'http', scheme: 'basic' }), scheme({ type: 'http', scheme: 'Bearer' })),
  'OAuth 2 and OpenID Connect': all(scheme({ type: 'oauth2' }), scheme({ type: 'openIdConnect' })),
  'all of several credentials, or another one': (document) =>
    some(
      document,
      ({ security }) => Array.isArray(security) && security.length > 1 && Object.keys(security[0]).length > 1,
    ),
  'credentials that are optional': (document) =>
    some(
      document,
      ({ security }) => Array.isArray(security) && security.length > 1 && Object.keys(security[0]).length === 0,
    ),
  'no credentials': value('security', []),
  deprecated: (document) =>
    some(document, (node) => node.deprecated === true && node.responses !== undefined) &&
    some(document, (node) => node.deprecated === true && node.in !== undefined) &&
    some(document, (node) => node.deprecated === true && node.type !== undefined),
  'x- extensions': key(/^x-/),
  ...Object.fromEntries(
    [
      ...['$self', 'query', 'additionalOperations', 'mediaTypes', 'dataValue', 'serializedValue', 'defaultMapping'],
      ...['parent', 'kind', 'oauth2MetadataUrl', 'deviceAuthorization', 'deviceAuthorizationUrl', 'nodeType'],
    ].map((field) => [`${field}, of OpenAPI 3.2`, keyword(field)]),
  ),
  'whole queries as forms, JSON and text': (document) =>
    ['application/x-www-form-urlencoded', 'application/json', 'text/plain'].every((type) =>
      some(document, (node) => node.in === 'querystring' && Object.hasOwn(node.content as Json, type)),
    ),
  ...Object.fromEntries(
    STREAMS.flatMap((type) =>
      ['requestBody', 'responses'].map((side) => [
        `streams of ${type}, ${side === 'responses' ? 'sent by the server' : 'sent by the client'}`,
        (document: Json) => some(document, (node) => JSON.stringify(node[side] ?? '').includes(`"${type}"`)),
      ]),
    ),
  ),
  'items as 3.2 and 3.1 describe them': keyword('itemSchema', 'x-oai-itemSchema'),
  'names of servers': (document) => some(document.servers, (node) => node.name !== undefined),
  'deprecated security schemes': scheme({ type: 'apiKey', deprecated: true }),
  'responses without a description, and with a summary': (document) =>
    some(document, ({ responses }) => JSON.stringify(responses ?? '').includes('"204":{}')) &&
    some(document, ({ responses }) => JSON.stringify(responses ?? '').includes('{"summary":"Copied."}')),
  'media types by reference': (document) =>
    some(document, ({ content }) => refersTo((content as Json | undefined)?.['application/json'], 'mediaTypes')),
  'references to responses, parameters, headers, bodies, examples and links': (document) =>
    ['responses', 'parameters', 'headers', 'requestBodies', 'examples', 'links'].every((kind) =>
      some(document, ({ $ref }) => typeof $ref === 'string' && $ref.startsWith(`#/components/${kind}/`)),
    ),
};

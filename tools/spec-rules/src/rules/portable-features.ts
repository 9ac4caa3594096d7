import type { Oas3Operation, Oas3Parameter, Oas3SecurityScheme, UserContext } from '@redocly/openapi-core';
import { isObject } from '@rollcall/openapi/json';
import { isOfConnection } from '../browser-headers.ts';
import { checkContent, isText } from '../content.ts';
import { refusedFeatures as features } from '../portable-features.ts';
import { refusedParameters } from '../portable-parameters.ts';
import { refusedShapes } from '../portable-shapes.ts';
import { refuse } from '../refuse.ts';
import type { Rule } from '../rule.ts';
import { follow } from '../schema.ts';
import { checkStyle, type Place, type StyledPlace } from '../styled-value.ts';

/** What {@link PortableKeywords} is for schemas, for everything else. */
export const PortableFeatures: Rule = {
  docs: 'What one generated artefact cannot carry would silently be missing there, so it is refused before generating.',
  visitor: () => {
    let schemes: Schemes = {};
    return {
      Root(root) {
        schemes = root.components?.securitySchemes ?? {};
      },
      SecurityRequirement: (requirement, context) => {
        for (const name of Object.keys(requirement).filter((scheme) => !Object.hasOwn(schemes, scheme)))
          refuse(context, `\`${name}\` is not defined`, features.undefinedScheme, context.location.child(name));
        checkShared(Object.keys(requirement), schemes, context);
      },
      PathItem: (item, context) => {
        if (isObject(item) && 'trace' in item)
          refuse(context, 'There is `trace`', features.trace, context.location.child('trace'));
      },
      Operation: checkOperation,
      Parameter: checkParameter,
      Header: (header, context) => {
        checkContent(header.content, context, 'text');
        checkStyled(header, 'header', context);
      },
      RequestBody: ({ content }, context) => checkContent(content, context, 'request'),
      Response: ({ content, headers = {} }, context) => {
        checkContent(content, context, 'response');
        if (Object.hasOwn(headers, '__proto__'))
          refuse(
            context,
            'A header is called `__proto__`',
            refusedShapes.prototypeProperty,
            context.location.child(['headers', '__proto__']),
          );
      },
      Encoding: (encoding, context) => {
        if (Object.keys(encoding.headers ?? {}).length > 0)
          refuse(context, 'The part has `headers`', features.encodingHeaders, context.location.child('headers'));
        if (encoding.allowReserved)
          refuse(
            context,
            'The part has `allowReserved`',
            features.encodingReserved,
            context.location.child('allowReserved'),
          );
      },
      SecurityScheme: checkScheme,
    };
  },
};

type Schemes = Readonly<Record<string, Oas3SecurityScheme | { readonly $ref: string }>>;

/** What one requirement asks for is sent together: https://spec.openapis.org/oas/v3.1.1#security-requirement-object */
function checkShared(names: readonly string[], schemes: Schemes, context: UserContext): void {
  const places = Map.groupBy(names, (name) => placeOf(resolved(schemes[name], context)));
  for (const [place, [first, second]] of places)
    if (place !== undefined && second !== undefined)
      refuse(
        context,
        `\`${first}\` and \`${second}\` are both sent in ${place}`,
        features.sharedCredential,
        context.location,
      );
}

function resolved(scheme: Schemes[string] | undefined, { resolve }: UserContext): Oas3SecurityScheme | undefined {
  return scheme && '$ref' in scheme ? resolve<Oas3SecurityScheme>(scheme).node : scheme;
}

function placeOf(scheme: Oas3SecurityScheme | undefined): string | undefined {
  if (scheme?.type === 'apiKey')
    return `the ${scheme.in} \`${scheme.in === 'header' ? scheme.name.toLowerCase() : scheme.name}\``;
  return scheme && ['http', 'oauth2', 'openIdConnect'].includes(scheme.type) ? 'the header `authorization`' : undefined;
}

function checkOperation(operation: Oas3Operation, context: UserContext): void {
  if (!operation.responses) refuse(context, 'The operation has no `responses`', features.noResponses, context.location);
  for (const status of Object.keys(operation.responses ?? {}).filter((key) => /^[1-5]x/.test(key)))
    refuse(context, `The status is \`${status}\``, features.smallRange, context.location.child(['responses', status]));
  checkNoContent(operation, context);
  if (!['get', 'head'].includes(String(context.key)) || !operation.requestBody) return;
  const location = context.location.child('requestBody');
  refuse(context, `\`${context.key}\` has a request body`, features.bodyWithoutMeaning, location);
}

/** https://www.rfc-editor.org/rfc/rfc9110#section-6.4.1 */
function checkNoContent({ responses = {} }: Oas3Operation, context: UserContext): void {
  for (const [status, response] of Object.entries(responses)) {
    if (!/^(?:1..|204|205|304)$/.test(status)) continue;
    const { node } = follow(context, { node: response, location: context.location.child(['responses', status]) }) ?? {};
    if (Object.keys((node as { content?: object } | undefined)?.content ?? {}).length > 0)
      refuse(
        context,
        `\`${status}\` has \`content\``,
        features.contentOfNone,
        context.location.child(['responses', status]),
      );
  }
}

/** What has `content` in place of a schema has no style. */
function checkStyled(node: StyledPlace & { readonly schema?: unknown }, place: Place, context: UserContext): void {
  if (node.schema !== undefined)
    checkStyle(node, place, [{ node: node.schema, location: context.location.child('schema') }], context);
}

function checkParameter(parameter: Oas3Parameter, context: UserContext): void {
  checkContent(parameter.content, context, 'text');
  if (parameter.name === '__proto__')
    refuse(
      context,
      'A parameter is called `__proto__`',
      refusedShapes.prototypeProperty,
      context.location.child('name'),
    );
  if (parameter.in === 'path' && parameter.required !== true)
    refuse(
      context,
      `The path parameter \`${parameter.name}\` is not required`,
      features.optionalPath,
      context.location,
    );
  checkStyled(parameter as StyledPlace, parameter.in as Place, context);
  if (parameter.allowEmptyValue !== true || isText({ node: parameter.schema, location: context.location }, context))
    return;
  const location = context.location.child('allowEmptyValue');
  refuse(context, '`allowEmptyValue` is true', features.emptyParameter, location);
}

function checkScheme(scheme: Oas3SecurityScheme, context: UserContext): void {
  const { type } = scheme as { type: string };
  if (type === 'mutualTLS')
    refuse(context, 'The scheme is `mutualTLS`', features.mutualTls, context.location.child('type'));
  if (scheme.type === 'apiKey' && scheme.in === 'header' && isOfConnection(scheme.name))
    refuse(
      context,
      `The key is the header \`${scheme.name}\``,
      refusedParameters.headerOfConnection,
      context.location.child('name'),
    );
  if (scheme.type === 'apiKey' && scheme.in === 'header' && /^cookie$/i.test(scheme.name))
    refuse(context, 'The key is the header `Cookie`', features.cookieHeader, context.location.child('name'));
  if (scheme.type === 'http' && !/^(?:basic|bearer)$/i.test(scheme.scheme))
    refuse(context, `The scheme is \`${scheme.scheme}\``, features.otherHttpScheme, context.location.child('scheme'));
}

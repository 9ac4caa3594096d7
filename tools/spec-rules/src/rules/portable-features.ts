import type {
  Oas3MediaType,
  Oas3Operation,
  Oas3Parameter,
  Oas3SecurityScheme,
  UserContext,
} from '@redocly/openapi-core';
import { refusedFeatures as features } from '../portable-features.ts';
import { refusedShapes } from '../portable-shapes.ts';
import { refuse } from '../refuse.ts';
import type { Rule } from '../rule.ts';
import { follow, type Location, type Placed, type Schema, typesOf } from '../schema.ts';
import { checkStyle, type Place, propertySchemas, type StyledPlace } from '../styled-value.ts';

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
        if ('trace' in item) refuse(context, 'There is `trace`', features.trace, context.location.child('trace'));
      },
      Operation: checkOperation,
      Parameter: checkParameter,
      Header: (header, context) => checkStyled(header, 'header', context),
      RequestBody: ({ content }, context) => checkContent(content, context),
      Response: ({ content, headers = {} }, context) => {
        checkContent(content, context);
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

/** Fields of forms that have a style: the others are text or JSON. */
function checkFields({ schema, encoding = {} }: Oas3MediaType, location: Location, context: UserContext): void {
  for (const [name, styled] of Object.entries(encoding)) {
    const { style, explode, 'x-nested': nested } = styled as StyledPlace;
    if (style === undefined && explode === undefined && nested === undefined) continue;
    const field = propertySchemas({ node: schema, location: location.child('schema') }, name, context);
    checkStyle(styled as StyledPlace, 'form', field, context, location.child(['encoding', name]));
  }
}

function checkParameter(parameter: Oas3Parameter, context: UserContext): void {
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
  if (scheme.type === 'http' && !/^(?:basic|bearer)$/i.test(scheme.scheme))
    refuse(context, `The scheme is \`${scheme.scheme}\``, features.otherHttpScheme, context.location.child('scheme'));
}

function checkContent(content: Record<string, Oas3MediaType> | undefined, context: UserContext): void {
  for (const [type, media] of Object.entries(content ?? {})) {
    const location = context.location.child(['content', type]);
    const schema = { node: media.schema, location: location.child('schema') };
    const refusal = MEDIA_TYPE.test(type)
      ? refusedMediaType(type.replace(/;.*/s, '').trim().toLowerCase(), schema, context)
      : features.notMediaType;
    if (refusal) refuse(context, `\`${type}\` is offered`, refusal, location);
    if (/^\s*(?:multipart\/|application\/x-www-form-urlencoded)/i.test(type)) checkFields(media, location, context);
  }
}

/** With ranges, and parameters that are left to their types: https://www.rfc-editor.org/rfc/rfc9110#section-8.3.1 */
const MEDIA_TYPE = /^\s*[\w!#$%&'*+.^`|~-]+\/[\w!#$%&'*+.^`|~-]+\s*(?:;|$)/;

function refusedMediaType(type: string, schema: Placed<unknown>, context: UserContext) {
  if (type.startsWith('multipart/') && type !== 'multipart/form-data') return features.otherMultipart;
  if (/^multipart\/|[/+]json$|x-www-form-urlencoded$/.test(type) || isText(schema, context)) return undefined;
  return /^text\/|[/+]xml$/.test(type) ? features.structuredText : features.structuredBytes;
}

/**
 * Can a text fit? What lists properties has objects in mind, though it doesn't say so. Each schema is looked at once, and fits
 * for those that lead back to it.
 */
function isText(schema: Placed<unknown>, context: UserContext, known = new Map<unknown, boolean>()): boolean {
  const found = follow(context, schema);
  if (!found) return true;
  const { node, location } = found;
  if (!known.has(node)) {
    known.set(node, true);
    known.set(
      node,
      takesText(node, (branch) => isText({ node: branch, location }, context, known)),
    );
  }
  return known.get(node) === true;
}

function takesText(node: Schema, fits: (branch: unknown) => boolean): boolean {
  if (node.type !== undefined) return typesOf(node).includes('string');
  if (node.properties || node.items) return false;
  return (node.allOf ?? []).every(fits) && [node.anyOf, node.oneOf].every((branches) => branches?.some(fits) ?? true);
}

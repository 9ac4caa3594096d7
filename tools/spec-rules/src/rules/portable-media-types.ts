import type { Oas3MediaType, UserContext } from '@redocly/openapi-core';
import { isObject, type JsonObject } from '@rollcall/openapi/json';
import { itemSchemaOf, itemsOf, type Look } from '@rollcall/openapi/streams';
import {
  charsetOf,
  essenceOf,
  isMediaType,
  isRange,
  isUtf8,
  kindOf,
  type MediaKind,
  parametersOf,
  streamKindOf,
} from '@rollcall/runtime/media-type';
import { mediaTypesIn } from '../contents.ts';
import { checkBytes, checkFiles } from '../files.ts';
import type { Construct } from '../refusals/index.ts';
import { refuse } from '../refusals/refuse.ts';
import type { Rule } from '../rule.ts';
import { follow, type Location, type Placed, takesText } from '../schema.ts';

export const PortableMediaTypes: Rule = {
  docs: 'A body that is not read and written as its schema describes it would be a value of another type.',
  visitor: () => ({
    Parameter: ({ content, ...parameter }, context) =>
      checkContent(content, context, (parameter.in as string) === 'querystring' ? 'query' : 'text'),
    Header: ({ content }, context) => checkContent(content, context, 'text'),
    RequestBody: ({ content }, context) => checkContent(content, context, 'request'),
    Response: ({ content }, context) => checkContent(content, context, 'response'),
    Encoding({ headers = {}, allowReserved }, context) {
      if (Object.keys(headers).length > 0) refuse(context, 'partHeaders', 'The part has `headers`', 'headers');
      if (allowReserved) refuse(context, 'partAllowReserved', 'The part has `allowReserved`', 'allowReserved');
    },
  }),
};

/** What holds the content; a parameter or header is a text, whatever its media type, and a whole query a text or a form. */
type Holder = 'request' | 'response' | 'text' | 'query';

/** Refuses media types whose values, as they are read and written, are none that their schemas describe. */
function checkContent(
  content: Readonly<Record<string, Oas3MediaType>> | undefined,
  context: UserContext,
  holder: Holder,
): void {
  const known = new Map<string, string>();
  const all = [...mediaTypesIn(content, context, context.location)].map((entry) => ({
    ...entry,
    schema: { node: entry.media.schema, location: entry.location.child('schema') },
  }));
  const constructs = new Map(all.map(({ type, schema }) => [type, faultOf(type, schema, context, holder)]));
  const carried = all.find(({ type }) => constructs.get(type) === undefined)?.type;
  for (const { type, media, location, schema, offered } of all) {
    const construct = constructs.get(type);
    if (construct) {
      const isDispensable = carried !== undefined && construct.startsWith('structured');
      const instead = isDispensable ? `Remove it: \`${carried}\` beside it is carried.` : undefined;
      refuse(context, construct, `\`${type}\` is offered`, offered, instead);
      continue;
    }
    const earlier = known.get(identity(type));
    if (earlier !== undefined) refuse(context, 'repeatedMediaType', `\`${type}\` is \`${earlier}\``, offered);
    known.set(identity(type), type);
    checkLost(kindIn(type, holder), schema, context);
    checkItems(type, media, location, context);
  }
}

/** Refuses what a stream can't be read and written by, item by item; and items of what is none. */
function checkItems(type: string, media: Oas3MediaType, location: Location, context: UserContext): void {
  const members = media as unknown as JsonObject;
  if (!streamKindOf(type)) {
    if (itemSchemaOf(members) !== undefined)
      refuse(context, 'itemsOfWhole', `\`${type}\` has a schema of its items`, location);
    return;
  }
  const lookAt = (place: Placed<unknown>): Look<Placed<unknown>> | undefined => {
    if (!isObject(place.node)) return undefined;
    const target = typeof place.node.$ref === 'string' ? follow(context, place) : undefined;
    const branch = (node: unknown) => ({ node, location: place.location });
    return { schema: place.node, branch, ...(target && { target }) };
  };
  const { faults } = itemsOf<Placed<unknown>>(type, members, (node) => ({ node, location }), lookAt);
  for (const construct of faults) refuse(context, construct, `\`${type}\` is offered`, location);
}

/** Keywords that say something of a text, where the value is bytes. */
function checkLost(kind: MediaKind, schema: Placed<unknown>, context: UserContext): void {
  if (kind === 'binary') checkBytes(schema, context);
  if (isForm(kind)) checkFiles(schema, context, kind);
}

const isForm = (kind: MediaKind): kind is 'multipart' | 'urlencoded' => kind === 'multipart' || kind === 'urlencoded';

/** How a media type is read: a response that is a form, as a whole. */
function kindIn(type: string, holder: Holder): MediaKind {
  const kind = kindOf(type);
  if (holder !== 'response') return kind;
  return kind === 'urlencoded' ? 'text' : kind === 'multipart' ? 'binary' : kind;
}

/** Media types that differ in blanks and capitals only are the same: https://www.rfc-editor.org/rfc/rfc9110#section-8.3.1 */
function identity(type: string): string {
  const parameters = [...parametersOf(type)].map(([name, value]) =>
    name === 'charset' ? `${name}=${value.toLowerCase()}` : `${name}=${value}`,
  );
  return [essenceOf(type), ...parameters.sort()].join(';');
}

/** The ranges of HTTP, and those of a suffix; elsewhere an asterisk stands for nothing. */
const RANGE = /^(?:\*\/\*|[^*]+\/\*(?:\+[^*]+)?)$/;

function faultOf(type: string, schema: Placed<unknown>, context: UserContext, holder: Holder): Construct | undefined {
  const essence = essenceOf(type);
  if (!isMediaType(essence) || (essence.includes('*') && !(isRange(essence) && RANGE.test(essence))))
    return 'malformedMediaType';
  if (essence.startsWith('multipart/') && essence !== 'multipart/form-data') return 'otherMultipart';
  const kind = kindIn(type, holder);
  if (holder === 'query' && kind === 'urlencoded') return undefined;
  const isText = holder === 'text' || holder === 'query';
  if (isText && kind !== 'json' && kind !== 'text') return 'bytesAsText';
  if (!/^(?:binary|multipart)$/.test(kind) && !isUtf8(charsetOf(type))) return 'otherCharset';
  // The text of a parameter may be a number, as it may without a media type.
  if (isText || /^(?:json|stream|multipart|urlencoded)$/.test(kind)) return undefined;
  if (takesText(context, schema)) return undefined;
  if (kindOf(type) !== kind) return 'structuredFormResponse';
  return kind === 'text' ? 'structuredText' : 'structuredBytes';
}

import type { Oas3MediaType, UserContext } from '@redocly/openapi-core';
import {
  charsetOf,
  essenceOf,
  isMediaType,
  isRange,
  isUtf8,
  kindOf,
  type MediaKind,
  parametersOf,
} from '@rollcall/runtime/media-type';
import { checkBytes, checkFiles } from './files.ts';
import type { Refusal } from './portable.ts';
import { refusedFeatures as features } from './portable-features.ts';
import { refuse } from './refuse.ts';
import { follow, type Location, type Placed, type Schema, typesOf } from './schema.ts';
import { checkStyle, propertySchemas, type StyledPlace } from './styled-value.ts';

/** What holds the content; a parameter or header is a text, whatever its media type. */
type Holder = 'request' | 'response' | 'text';

/** Refuses media types whose values, as they are read and written, are none that their schemas describe. */
export function checkContent(
  content: Readonly<Record<string, Oas3MediaType>> | undefined,
  context: UserContext,
  holder: Holder,
): void {
  const known = new Map<string, string>();
  for (const [type, media] of Object.entries(content ?? {})) {
    const location = context.location.child(['content', type]);
    const schema = { node: media.schema, location: location.child('schema') };
    const refusal = refusalOf(type, schema, context, holder);
    if (refusal) {
      refuse(context, `\`${type}\` is offered`, refusal, location);
      continue;
    }
    const earlier = known.get(identity(type));
    if (earlier !== undefined) refuse(context, `\`${type}\` is \`${earlier}\``, features.sameMediaType, location);
    known.set(identity(type), type);
    const kind = kindIn(type, holder);
    if (isForm(kind)) checkFields(media, location, context);
    checkLost(kind, schema, context);
  }
}

/** Keywords that say something of a text, where the value is bytes. */
function checkLost(kind: MediaKind, schema: Placed<unknown>, context: UserContext): void {
  if (kind === 'binary') checkBytes(schema, context);
  if (isForm(kind)) checkFiles(schema, context, kind);
}

const isForm = (kind: MediaKind): kind is 'multipart' | 'urlencoded' => kind === 'multipart' || kind === 'urlencoded';

/** Fields of forms that have a style: the others are text or JSON. */
function checkFields({ schema, encoding = {} }: Oas3MediaType, location: Location, context: UserContext): void {
  for (const [name, styled] of Object.entries(encoding)) {
    const { style, explode, 'x-nested': nested } = styled as StyledPlace;
    if (style === undefined && explode === undefined && nested === undefined) continue;
    const field = propertySchemas({ node: schema, location: location.child('schema') }, name, context);
    checkStyle(styled as StyledPlace, 'form', field, context, location.child(['encoding', name]));
  }
}

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

function refusalOf(type: string, schema: Placed<unknown>, context: UserContext, holder: Holder): Refusal | undefined {
  const essence = essenceOf(type);
  if (!isMediaType(essence) || (essence.includes('*') && !(isRange(essence) && RANGE.test(essence))))
    return features.notMediaType;
  if (essence.startsWith('multipart/') && essence !== 'multipart/form-data') return features.otherMultipart;
  const kind = kindIn(type, holder);
  if (holder === 'text' && kind !== 'json' && kind !== 'text') return features.bytesInText;
  if (!/^(?:binary|multipart)$/.test(kind) && !isUtf8(charsetOf(type))) return features.foreignCharset;
  // The text of a parameter may be a number, as it may without a media type.
  if (holder === 'text' || kind === 'json' || kind === 'multipart' || kind === 'urlencoded') return undefined;
  if (isText(schema, context)) return undefined;
  if (kindOf(type) !== kind) return features.structuredForm;
  return kind === 'text' ? features.structuredText : features.structuredBytes;
}

/**
 * Can a text fit? What lists properties has objects in mind, though it doesn't say so. Each schema is looked at once, and fits
 * for those that lead back to it.
 */
export function isText(schema: Placed<unknown>, context: UserContext, known = new Map<unknown, boolean>()): boolean {
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

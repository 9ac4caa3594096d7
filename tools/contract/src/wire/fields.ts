import { isObject, type JsonObject } from '@rollcall/openapi/json';
import {
  type Alternative,
  alternativesOf,
  itemSchemas,
  keyword,
  propertySchemas,
  typesOf,
} from '../document/alternatives.ts';
import { isJson } from '../document/media-type.ts';
import type { DescribedContent, Encoding } from '../document/operations.ts';
import { FILE } from '../document/variants.ts';
import type { Styled } from './styles.ts';

/** What a field of a form is, by its schema and its encoding: https://spec.openapis.org/oas/v3.1.1#encoding-object */
export interface FormField {
  readonly isList: boolean;
  readonly isFile: boolean;
  /** The text is JSON: of each item of a list, or of the whole field. */
  readonly json: 'no' | 'items' | 'whole';
  /** The types of the field, or of the items of a list. */
  readonly types: readonly string[];
  /** A style of its own. */
  readonly styled?: Styled;
  /** The media types that are declared for it; none where it has that of its schema. */
  readonly contentTypes: readonly string[];
}

export function formField(document: JsonObject, content: DescribedContent, name: string): FormField {
  const encoding: Encoding = Object.hasOwn(content.encoding, name) ? (content.encoding[name] ?? {}) : {};
  const own = alternativesOfField(document, content, name);
  const isList = own.some((alternative) => typesOf(alternative).includes('array'));
  const leaves = isList
    ? alternativesOf(
        document,
        own.flatMap((alternative) => itemSchemas(alternative)),
      ).filter(hasSchema)
    : own;
  const types = leaves.flatMap(typesOf);
  const isFile = leaves.some((alternative) => keyword(alternative, FILE).length > 0);
  const { contentType } = encoding;
  const isText = contentType !== undefined && !isJson(contentType);
  const asJson = contentType === undefined ? types.includes('object') && !types.includes('array') : !isText;
  const whole = asJson && (!isList || (content.kind === 'urlencoded' && contentType !== undefined));
  return {
    isList,
    isFile,
    json: whole ? 'whole' : asJson ? 'items' : 'no',
    types,
    ...(isFile ? {} : styleOf(name, encoding)),
    contentTypes: typesOfPart(contentType ?? fileType(leaves)),
  };
}

/** The media type that a file's own schema names; any bytes are of the most general one. */
const fileType = (leaves: readonly Alternative[]): string =>
  leaves
    .flatMap((alternative) => keyword<unknown>(alternative, FILE).map(({ value }) => value))
    .find((type): type is string => typeof type === 'string' && type !== 'application/octet-stream') ?? '';

const typesOfPart = (types: string): string[] => (types === '' ? [] : types.split(',').map((type) => type.trim()));

/**
 * A style counts wherever one of its keywords stands, in both kinds of forms:
 * https://spec.openapis.org/oas/v3.1.1#fixed-fields-for-rfc6570-style-serialization
 */
function styleOf(name: string, { style, explode, 'x-nested': nested }: Encoding): Pick<FormField, 'styled'> {
  if (style === undefined && explode === undefined) return {};
  const used = style ?? 'form';
  const styled = { name, style: used, explode: explode ?? used === 'form' };
  return { styled: nested === 'brackets' ? { ...styled, nested: true } : styled };
}

const alternativesOfField = (document: JsonObject, { schema }: DescribedContent, name: string): Alternative[] =>
  schema === undefined
    ? []
    : alternativesOf(document, [schema]).flatMap((alternative) => {
        const own = propertySchemas(alternative, name);
        return own.length === 0 ? [] : alternativesOf(document, own).filter(hasSchema);
      });

const hasSchema = ({ nodes }: Alternative): boolean => nodes.length > 0;

/** The names of all fields that a value has, or its schema declares with a style. */
export function styledNames(content: DescribedContent): string[] {
  const { encoding } = content;
  return Object.keys(encoding).filter((name) => isObject(encoding[name]));
}

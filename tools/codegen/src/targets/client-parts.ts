import { writerOf } from '@rollcall/runtime/internal/client';
import { kindOf } from '@rollcall/runtime/media-type';
import type { Field, Operation, Parameter, RequestBody, SecurityScheme } from '@rollcall/runtime/operation';
import type { ApiModel } from '../model/model.ts';

/**
 * The parts of the client's runtime that operations call for, by name. `PartsFor` of the runtime knows the same by types: the
 * compiler refuses generated code that names too few.
 */
export function partsOf({ securitySchemes }: ApiModel, rows: readonly Operation[]): string[] {
  const requestTypes = rows.flatMap(({ body }) => Object.keys(body?.content ?? {}));
  const responses = rows.flatMap(({ responses }) => Object.values(responses));
  const responseTypes = responses.flatMap(({ content }) => content);
  const names = rows.flatMap(({ security }) => security.flatMap((requirement) => Object.keys(requirement)));
  const kinds = names.map((name) => schemeKind(securitySchemes[name]));
  const needed: Record<string, boolean> = {
    parameters: rows.some(({ parameters }) => parameters.length > 0),
    querystring: rows.some(({ parameters }) => parameters.some(({ whole }) => whole)),
    multipart: requestTypes.some((type) => kindOf(type) === 'multipart'),
    urlencoded: requestTypes.some((type) => kindOf(type) === 'urlencoded'),
    media:
      requestTypes.some((type) => /^(?:text|binary)$/.test(kindOf(type))) ||
      responseTypes.some((type) => !/^(?:json|stream)$/.test(kindOf(type))),
    mediaTypes: [...requestTypes, ...responseTypes].some((type) => type.includes('/*') || type.includes(';')),
    styles: rows.some(
      ({ parameters, body }) =>
        parameters.some(isDivided) ||
        [...parameters, ...parameters.flatMap(fieldsIn), ...fieldsOf(body)].some(isStyled),
    ),
    numbers: rows.some(({ largeNumbers }) => largeNumbers),
    streams: [...requestTypes, ...responseTypes].some((type) => kindOf(type) === 'stream'),
    responseHeaders: responses.some(({ headers }) => headers),
    pages: rows.some(({ pagination }) => pagination),
    countedPages: rows.some(({ pagination }) => /^(?:offset|page)$/.test(pagination?.style ?? '')),
    linkedPages: rows.some(({ pagination }) => pagination?.style === 'link'),
    ownServer: rows.some(({ servers }) => servers),
    idempotencyKey: rows.some(({ retry }) => retry === 'with-key'),
    credentials: names.length > 0,
    basic: kinds.includes('basic'),
    token: kinds.includes('token'),
    apiKey: kinds.includes('apiKey'),
    headerKey: kinds.includes('headerKey'),
  };
  return Object.keys(needed).filter((part) => needed[part]);
}

/** The part that writes the credential of a security scheme. */
export function schemeKind(scheme: SecurityScheme | undefined): ReturnType<typeof writerOf> {
  return scheme ? writerOf(scheme) : 'token';
}

function fieldsOf(body: RequestBody | undefined): Field[] {
  return Object.values(body?.content ?? {}).flatMap(fieldsIn);
}

const fieldsIn = ({ fields = {} }: Pick<Parameter, 'fields'>): Field[] => Object.values(fields);

/** Does another variable follow in its segment of the path? */
const isDivided = ({ endsAt }: Parameter): boolean => endsAt !== undefined;

/** Is a plain text not enough? What has a media type is one, and so is what is neither a list nor an object. */
function isStyled({ contentType, style, shape }: Parameter | Field): boolean {
  if (contentType !== undefined || style === undefined) return false;
  const isPlain = shape.type?.every((type) => type !== 'array' && type !== 'object') ?? false;
  return !isPlain || !['simple', 'form'].includes(style);
}

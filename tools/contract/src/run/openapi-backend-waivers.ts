import { type Case, type Context, withProof } from '../cases/index.ts';
import { isObject, type JsonObject } from '../document/json.ts';
import { isForm, kindOf } from '../document/media-type.ts';
import { type DescribedContent, responseFor } from '../document/operations.ts';
import { contentOf } from '../document/request-violations.ts';
import type { AnswerWaiver, Waiver } from './waivers.ts';

const SOURCE = 'https://github.com/openapistack/openapi-backend/blob/5.21.2/src/validation.ts';

/** What openapi-backend does not carry, of requests. */
export const openapiBackendWaivers: readonly Waiver[] = [
  {
    name: 'query parameter that is not declared',
    servers: ['openapi-backend'],
    applies: (one) => {
      const declared = one.operation.parameters.filter(({ in: at }) => at === 'query').map(({ name }) => name);
      const [, query = ''] = withProof(one).target.split(/\?(.*)/s);
      return (
        one.expect === 'accepted' && [...new URLSearchParams(query).keys()].some((name) => !declared.includes(name))
      );
    },
    reason: 'openapi-backend refuses query parameters that the operation does not declare, API keys among them.',
    reference: SOURCE,
  },
  {
    name: 'body of a media type that is not declared',
    servers: ['openapi-backend'],
    applies: (one, context) => {
      const { expect, operation, wire } = one;
      const mediaType = wire.headers['content-type'] ?? '';
      if (expect !== 'refused' || !operation.body || contentOf(operation.body.content, mediaType)) return false;
      return isTaken(context, one, isForm(mediaType) ? { a: '1' } : kindOf(mediaType) === 'json' ? {} : wire.body);
    },
    reason: 'openapi-backend does not look at the media type of a body, only at whether the body fits the schema.',
    reference: SOURCE,
  },
  {
    name: 'form field that is not text',
    servers: ['openapi-backend'],
    applies: (one, context) => {
      const { mediaType, value } = one.values?.body ?? { mediaType: '' };
      if (!isForm(mediaType) || usedFor(one)?.mediaType !== mediaType || !isObject(value)) return false;
      return isJudgedOtherwise(context, one, asTexts(value));
    },
    reason: 'openapi-backend takes the fields of a form for texts, whatever their schemas say.',
    reference: SOURCE,
  },
  {
    name: 'second media type of a body',
    servers: ['openapi-backend'],
    applies: (one, context) => {
      const { mediaType, value } = one.values?.body ?? { mediaType: '' };
      if (mediaType === '' || usedFor(one)?.mediaType === mediaType) return false;
      return isJudgedOtherwise(context, one, isForm(mediaType) && isObject(value) ? asTexts(value) : value);
    },
    reason:
      'openapi-backend judges all bodies by one of the declared media types: JSON, else multipart, else urlencoded.',
    reference: SOURCE,
  },
];

/** What openapi-backend does not carry, of answers. */
export const openapiBackendAnswerWaivers: readonly AnswerWaiver[] = [
  {
    name: 'status that is not declared',
    server: 'openapi-backend',
    applies: ({ operation, reply }) => responseFor(operation, reply.status) === undefined,
    reason: 'openapi-backend has nothing against a status that the operation does not declare.',
    reference: SOURCE,
  },
];

/** The content whose schema openapi-backend judges bodies by. */
const usedFor = ({ operation }: Case): DescribedContent | undefined =>
  ['application/json', 'multipart/form-data', 'application/x-www-form-urlencoded']
    .map((name) => operation.body?.content.find(({ mediaType }) => mediaType === name))
    .find((content) => content !== undefined);

function isTaken({ oracle }: Context, one: Case, value: unknown): boolean {
  const schema = usedFor(one)?.schema;
  return schema === undefined || oracle.judge(schema, value).length === 0;
}

/** Judged as openapi-backend does, a request that breaks nothing else comes out otherwise. */
function isJudgedOtherwise(context: Context, one: Case, value: unknown): boolean {
  const isOfBody = one.breaks === undefined || one.breaks.part === 'body';
  return isOfBody && isTaken(context, one, value) !== (one.expect === 'accepted');
}

const asTexts = (fields: JsonObject): JsonObject =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, typeof value === 'object' ? value : String(value)]),
  );

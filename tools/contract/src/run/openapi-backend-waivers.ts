import { isObject, type JsonObject } from '@rollcall/openapi/json';
import { type Case, type Context, withCredentials } from '../cases/index.ts';
import { isForm, kindOf } from '../document/media-type.ts';
import { type DescribedContent, responseFor } from '../document/operations.ts';
import { contentOf } from '../document/request-violations.ts';
import type { ResponseWaiver, Waiver } from './waivers.ts';

const SOURCE = 'https://github.com/openapistack/openapi-backend/blob/5.21.2/src/validation.ts';

/** What openapi-backend does not carry, of requests. */
const requestWaivers: readonly Pick<Waiver, 'name' | 'applies' | 'reason'>[] = [
  {
    name: 'query parameter that is not declared',
    applies: (testCase) => {
      const declared = testCase.operation.parameters
        .filter(({ in: location }) => location === 'query')
        .map(({ name }) => name);
      const [, query = ''] = withCredentials(testCase).target.split(/\?(.*)/s);
      return (
        testCase.expect === 'accepted' &&
        [...new URLSearchParams(query).keys()].some((name) => !declared.includes(name))
      );
    },
    reason: 'openapi-backend refuses query parameters that the operation does not declare, API keys among them.',
  },
  {
    name: 'body of a media type that is not declared',
    applies: (testCase, context) => {
      const { expect, operation, wire } = testCase;
      const mediaType = wire.headers['content-type'] ?? '';
      if (expect !== 'refused' || !operation.body || contentOf(operation.body.content, mediaType)) return false;
      return isTaken(context, testCase, isForm(mediaType) ? { a: '1' } : kindOf(mediaType) === 'json' ? {} : wire.body);
    },
    reason: 'openapi-backend does not look at the media type of a body, only at whether the body fits the schema.',
  },
  {
    name: 'form field that is not text',
    applies: (testCase, context) => {
      const { mediaType, value } = testCase.values?.body ?? { mediaType: '' };
      if (!isForm(mediaType) || usedFor(testCase)?.mediaType !== mediaType || !isObject(value)) return false;
      return isDecidedOtherwise(context, testCase, asTexts(value));
    },
    reason: 'openapi-backend takes the fields of a form for texts, whatever their schemas say.',
  },
  {
    name: 'second media type of a body',
    applies: (testCase, context) => {
      const { mediaType, value } = testCase.values?.body ?? { mediaType: '' };
      if (mediaType === '' || usedFor(testCase)?.mediaType === mediaType) return false;
      return isDecidedOtherwise(context, testCase, isForm(mediaType) && isObject(value) ? asTexts(value) : value);
    },
    reason:
      'openapi-backend judges all bodies by one of the declared media types: JSON, else multipart, else urlencoded.',
  },
];

export const openapiBackendWaivers: readonly Waiver[] = requestWaivers.map((waiver) => {
  return { ...waiver, servers: ['openapi-backend'], reference: SOURCE };
});

/** What openapi-backend does not carry, of responses. */
export const openapiBackendResponseWaivers: readonly ResponseWaiver[] = [
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

function isTaken({ validator }: Context, testCase: Case, value: unknown): boolean {
  const schema = usedFor(testCase)?.schema;
  return schema === undefined || validator.violations(schema, value).length === 0;
}

/** Decided as openapi-backend does, a request that breaks nothing else comes out otherwise. */
function isDecidedOtherwise(context: Context, testCase: Case, value: unknown): boolean {
  const isOfBody = testCase.breaks === undefined || testCase.breaks.part === 'body';
  return isOfBody && isTaken(context, testCase, value) !== (testCase.expect === 'accepted');
}

const asTexts = (fields: JsonObject): JsonObject =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, typeof value === 'object' ? value : String(value)]),
  );

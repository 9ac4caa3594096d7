import { own } from '@rollcall/openapi/json';
import { joinPointer, valueAt } from '@rollcall/openapi/pointer';
import {
  type Case,
  type Context,
  leastRequest,
  leastWire,
  type ResponseCase,
  validCredentials,
} from '../cases/index.ts';
import type { CheckName } from '../checks/index.ts';
import type { DescribedParameter } from '../document/operations.ts';
import { asWritten } from '../document/variants.ts';
import { bodyContent, hasRightExample, isAsked, isLarge, parametersOf, responseContents, says } from './features.ts';

/**
 * A construct that Prism does not carry. Where a request or its response has it, where Prism says otherwise than the
 * description, and where everyone else agrees with the description, nothing is held against anyone. Descriptions from
 * elsewhere need that: what Prism makes of each of them can't be foretold. Of our own it can, and has to be: a description
 * that is ours has `waivers.ts` only.
 */
interface MockLimitation {
  readonly name: string;
  /** Who is wrong, if it is not the mock. */
  readonly oracle?: 'zod';
  /** The checks that may fail; absent if it is the outcome. */
  readonly checks?: readonly CheckName[];
  applies(testCase: Case, context: Context): boolean;
  readonly reason: string;
  /** Where it is to be seen. */
  readonly reference: string;
}

const PRISM = 'https://github.com/stoplightio/prism/blob/v5.16.0/packages';

const isCompound = (context: Context, { schema }: DescribedParameter): boolean =>
  says(context, schema, ['items', 'prefixItems', 'properties', 'additionalProperties', 'patternProperties']);

const COMPOSED = ['$ref', 'allOf', 'anyOf', 'oneOf', 'not', 'if', 'dependentSchemas', 'dependentRequired'];

export const knownMockLimitations: readonly MockLimitation[] = [
  {
    name: 'property called __proto__',
    oracle: 'zod',
    applies: (testCase) => isAbout(testCase, ['__proto__']),
    reason: 'zod drops such a property before any check sees the object.',
    reference: 'https://github.com/colinhacks/zod/blob/v4.6.7/packages/zod/src/v4/core/schemas.ts',
  },
  {
    name: 'parameter with a media type',
    applies: (testCase) => parametersOf(testCase).some(({ contentType }) => contentType !== undefined),
    reason: 'Prism validates the text of a parameter that has `content`, not the value that it stands for.',
    reference: `${PRISM}/http/src/validator/validators/params.ts`,
  },
  {
    name: 'parameter of several values',
    applies: (testCase, context) => parametersOf(testCase).some((parameter) => isCompound(context, parameter)),
    reason:
      'Prism reads lists and objects by the type that stands in the schema itself, decodes them before it splits them, and knows no nested ones.',
    reference: `${PRISM}/http/src/validator/deserializers/style`,
  },
  {
    name: 'path that fits another',
    applies: ({ expect, operation }, { routes }) =>
      expect === 'no such method' &&
      routes.some(({ path }) => path !== operation.path && path.split('/').length === operation.path.split('/').length),
    reason: 'Prism takes a path with variables where the one without has no such method.',
    reference: `${PRISM}/http/src/router/index.ts`,
  },
  {
    name: 'styled path',
    applies: ({ operation }) =>
      operation.parameters.some(({ in: location, style }) => location === 'path' && style !== 'simple') ||
      /\{[^}]*\}[^/]|[^/]\{/.test(operation.path),
    reason: 'Prism reads the values of a path with a template library that knows no label, matrix or joined variables.',
    reference: `${PRISM}/http/src/validator/index.ts`,
  },
  {
    name: 'composed parameter',
    applies: (testCase, context) =>
      parametersOf(testCase).some(({ schema }) => says(context, schema, [...COMPOSED, 'enum', 'const'])) ||
      parametersOf(testCase).some(({ schema }) =>
        Array.isArray(valueAt(context.document, joinPointer(schema, 'type'))),
      ),
    reason: 'Prism has ajv turn the text of a parameter into whatever type fits, which hides what the text really is.',
    reference: `${PRISM}/http/src/validator/validators/utils.ts`,
  },
  {
    name: 'parameters that differ in case',
    applies: ({ operation }) => {
      const names = operation.parameters.map(({ name, in: location }) => `${location} ${name.toLowerCase()}`);
      return new Set(names).size < names.length;
    },
    reason: 'Prism keeps parameters by their names in small letters.',
    reference: `${PRISM}/http/src/validator/validators/params.ts`,
  },
  {
    name: 'form field',
    applies: (testCase) => ['urlencoded', 'multipart'].includes(bodyContent(testCase)?.kind ?? ''),
    reason:
      'Prism reads fields as texts: no files, no JSON, no lists, no fields that only a composition declares; and it splits what it has decoded.',
    reference: `${PRISM}/http/src/validator/validators/body.ts`,
  },
  {
    name: 'body of text or bytes',
    applies: (testCase) => ['text', 'binary'].includes(bodyContent(testCase)?.kind ?? ''),
    reason: 'Prism reads every body as UTF-8 text, an empty one as none.',
    reference: `${PRISM}/http-server/src/server.ts`,
  },
  {
    name: 'stream',
    applies: (testCase) =>
      [bodyContent(testCase), ...responseContents(testCase)].some((content) => content?.kind === 'stream'),
    reason:
      'Prism reads and answers a stream as a text: it validates no item, and gives the examples as the text that they are.',
    reference: `${PRISM}/http/src/validator/validators/body.ts`,
  },
  {
    name: 'several media types of a body',
    applies: ({ operation }) => (operation.body?.content.length ?? 0) > 1,
    reason: 'Prism validates a body by the first media type where it finds no other, and each broken one as it likes.',
    reference: `${PRISM}/http/src/validator/validators/body.ts`,
  },
  {
    name: 'composed body',
    applies: (testCase, context) => says(context, bodyContent(testCase)?.schema, COMPOSED),
    reason:
      'Prism merges `allOf` into one schema before it validates, and validates nothing that ajv then can not compile.',
    reference: `${PRISM}/http/src/validator/validators/body.ts`,
  },
  {
    name: 'readOnly or writeOnly',
    applies: (testCase, context) => {
      const schemas = [bodyContent(testCase), ...responseContents(testCase)].map((content) => content?.schema ?? '');
      return schemas.some(
        (schema) =>
          asWritten(schema) !== schema || says(context, asWritten(schema) || undefined, ['readOnly', 'writeOnly']),
      );
    },
    reason: 'Prism takes `readOnly` properties in requests, and sends `writeOnly` ones.',
    reference: `${PRISM}/http/src/utils/filterRequiredProperties.ts`,
  },
  {
    name: 'format that Prism does not know',
    applies: ({ breaks }) => breaks?.keyword === 'format',
    reason: 'Prism has the formats of ajv-formats, and a date-time of its own.',
    reference: `${PRISM}/http/src/validator/validators/utils.ts`,
  },
  {
    name: 'prototype property',
    applies: (testCase) => isAbout(testCase, ['__proto__', 'constructor', 'toString']),
    reason: 'Prism looks names up in plain objects, and so finds those of their prototype.',
    reference: `${PRISM}/http/src/validator/validators/utils.ts`,
  },
  {
    name: 'text of a parameter',
    applies: ({ expect, values, operation }) =>
      (expect === 'accepted' || expect === 'refused') &&
      operation.parameters.some(({ name, in: location }) => typeof own(values?.[location], name) === 'string'),
    reason:
      'Prism routes by decoded paths, and reads an empty or odd text of a parameter otherwise than it was written.',
    reference: `${PRISM}/http/src/router/index.ts`,
  },
  {
    name: 'cookie',
    applies: (testCase) =>
      parametersOf(testCase).some((parameter) => parameter.in === 'cookie') || testCase.breaks?.part === 'cookie',
    reason: 'Prism does not read cookie parameters.',
    reference: `${PRISM}/http/src/validator/index.ts`,
  },
  {
    name: 'credentials of several kinds',
    applies: ({ expect, operation }) =>
      expect !== 'no such path' &&
      isAsked(operation) &&
      operation.security.length + operation.security.flat().length > 2,
    reason: 'Prism looks at the form of credentials only, and at alternatives one by one.',
    reference: `${PRISM}/http/src/validator/validators/security`,
  },
  {
    name: 'malformed credentials',
    applies: ({ expect }) => expect === 'unauthenticated',
    reason: 'Prism looks for a scheme and something behind it, and for a cookie anywhere in the header.',
    reference: `${PRISM}/http/src/validator/validators/security/handlers`,
  },
  {
    name: 'challenge',
    checks: ['challenge'],
    applies: () => true,
    reason: 'Prism sends WWW-Authenticate with some of its own 401 only.',
    reference: `${PRISM}/http/src/validator/validators/security/handlers/utils.ts`,
  },
  {
    name: 'refused with a status of its own',
    checks: ['declared-status', 'declared-content-type', 'declared-headers', 'valid-body'],
    applies: ({ expect }) => expect !== 'accepted',
    reason:
      'Prism answers what it refuses with 422, 415, 405 or 401 of its own where it finds no declared one that it takes.',
    reference: `${PRISM}/http/src/mocker/index.ts`,
  },
  {
    name: 'answer without an example that is right',
    checks: ['declared-status', 'declared-content-type', 'declared-headers', 'valid-body', 'no-write-only'],
    applies: (testCase, context) =>
      testCase.operation.responses.some(
        ({ content, headers }) =>
          headers.length > 0 || content.some((each) => !hasRightExample(context, each) || each.examples.length > 1),
      ) || responseContents(testCase).some(({ examples, schema }) => examples.length === 0 && schema !== undefined),
    reason: 'Prism gives the first example, right or wrong, and invents what has none without regard to every keyword.',
    reference: `${PRISM}/http/src/mocker/generator/JSONSchema.ts`,
  },
  {
    name: 'answer too large to invent',
    applies: (testCase, context) =>
      responseContents(testCase).some(
        (content) => isLarge(context, content.schema) && !hasRightExample(context, content),
      ),
    reason: 'Prism gives up on a schema after 2,500 steps, and answers 500.',
    reference: `${PRISM}/http/src/mocker/generator/JSONSchema.ts`,
  },
  {
    name: 'answer of a range',
    checks: ['declared-status', 'declared-content-type', 'valid-body'],
    applies: ({ operation }) =>
      operation.responses.some(
        ({ status, content }) =>
          !/^\d+$/.test(status) || content.some(({ mediaType, kind }) => mediaType.includes('*') || kind !== 'json'),
      ) || !operation.responses.some(({ status }) => /^2\d\d$/.test(status)),
    reason: 'Prism makes JSON of what is of another media type, and sends what is described for a range as it is.',
    reference: `${PRISM}/http/src/mocker/negotiator`,
  },
];

/** Whether a case is about a property or parameter of one of these names. */
const isAbout = ({ names, breaks }: Case, wanted: readonly string[]): boolean =>
  [...names, breaks?.property ?? ''].some((name) => wanted.includes(name));

function askedFor(context: Context, { operation, names, title, breaks }: ResponseCase): Case {
  return {
    ...{ kind: 'schema', operation, names, title, expect: 'accepted' },
    values: leastRequest(context, operation),
    wire: leastWire(context, operation),
    credentials: validCredentials(context, operation.security[0]),
    ...(breaks ? { breaks: { ...breaks, part: 'body' } } : {}),
  };
}

/** The known limitation that explains why one oracle alone decides a case otherwise than all others. */
export function limitationFor(
  context: Context,
  testCase: Case | ResponseCase,
  { oracle, check }: { readonly oracle: 'mock' | 'zod'; readonly check?: CheckName | undefined },
): MockLimitation | undefined {
  // A response is asked for with the least request there is.
  const asked = 'reply' in testCase ? askedFor(context, testCase) : testCase;
  return knownMockLimitations.find((limitation) => {
    const meant = (limitation.oracle ?? 'mock') === oracle;
    const { checks } = limitation;
    const here = 'reply' in testCase || (check === undefined ? checks === undefined : checks?.includes(check));
    return meant && here && limitation.applies(asked, context);
  });
}

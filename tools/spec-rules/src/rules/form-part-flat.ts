import type { Oas3MediaType, UserContext } from '@redocly/openapi-core';
import { kindOf } from '@rollcall/runtime/media-type';
import { mediaTypesIn } from '../contents.ts';
import { checkFormData } from '../form-data.ts';
import type { Rule } from '../rule.ts';

/** Everything else that is generated reads and writes such parts; the mock alone does not. */
export const FormPartFlat: Rule = {
  docs: 'The mock leaves a part of a form as text, and then refuses what should be an object or an array.',
  visitor: () => ({
    RequestBody: ({ content }, context) => checkContent(content, context),
    Response: ({ content }, context) => checkContent(content, context),
  }),
};

function checkContent(content: Record<string, Oas3MediaType> | undefined, context: UserContext): void {
  for (const { type, media, location } of mediaTypesIn(content, context, context.location))
    if (kindOf(type) === 'multipart')
      checkFormData({ node: media.schema, location: location.child('schema') }, context);
}

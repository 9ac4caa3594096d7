import type { Oas3MediaType, UserContext } from '@redocly/openapi-core';
import { isObject } from '@rollcall/openapi/json';
import { mediaTypesIn, type PlacedMediaType } from '../contents.ts';
import { fault } from '../report.ts';
import type { Rule } from '../rule.ts';

/** Examples are what the mock answers, what contract cases start from and what the documentation shows. */
export const ExampleRequired: Rule = {
  docs: 'The mock answers with examples, the contract suite starts from them and the documentation shows them.',
  visitor: () => {
    const check = (owner: { content?: Record<string, Oas3MediaType> }, context: UserContext) => {
      for (const media of mediaTypesIn(owner.content, context, context.location)) checkMedia(media, context);
    };
    return { RequestBody: check, Response: check };
  },
};

function checkMedia({ type, media, location }: PlacedMediaType, context: UserContext): void {
  if (media.example !== undefined) {
    fault(context, {
      message: 'The example has no name.',
      repair: 'Move it to `examples`, under a name that says what it shows, as its `value`.',
      location: location.child('example').key(),
    });
  } else if (Object.keys(media.examples ?? {}).length === 0) {
    fault(context, {
      message: `\`${type}\` has no example.`,
      repair: 'Add `examples` with a named example and its `value`.',
      location: location.key(),
    });
  }
  for (const [name, example] of Object.entries(media.examples ?? {})) {
    if (!isObject(example) || ['$ref', 'value', 'dataValue'].some((field) => field in example)) continue;
    fault(context, {
      message: `The example \`${name}\` has no \`value\`.`,
      repair: 'Write the example in this file: what stands elsewhere is not validated against the schema.',
      location: location.child(['examples', name]).key(),
    });
  }
}

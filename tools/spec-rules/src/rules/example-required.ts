import type { Oas3MediaType, UserContext } from '@redocly/openapi-core';
import { isObject } from '@rollcall/openapi/json';
import { fault } from '../report.ts';
import type { Rule } from '../rule.ts';

/** Examples are what the mock answers, what contract cases start from and what the documentation shows. */
export const ExampleRequired: Rule = {
  docs: 'The mock answers with examples, the contract suite starts from them and the documentation shows them.',
  visitor: () => {
    const check = (owner: { content?: Record<string, Oas3MediaType> }, context: UserContext) => {
      for (const [type, media] of Object.entries(owner.content ?? {})) checkMedia(type, media, context);
    };
    return { RequestBody: check, Response: check };
  },
};

function checkMedia(type: string, media: Oas3MediaType, context: UserContext): void {
  const location = context.location.child(['content', type]);
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
    if (!isObject(example) || '$ref' in example || 'value' in example) continue;
    fault(context, {
      message: `The example \`${name}\` has no \`value\`.`,
      repair: 'Write the example in this file: what stands elsewhere is not validated against the schema.',
      location: location.child(['examples', name]).key(),
    });
  }
}

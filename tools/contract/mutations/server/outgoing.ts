import type { Context } from '../../src/cases/index.ts';
import { responseFor } from '../../src/document/operations.ts';
import { createSchemaValidator } from '../../src/document/validator.ts';
import type { Reply } from '../../src/wire/values.ts';
import { changesOf, constraintId } from '../changes.ts';
import type { ServerMutation } from './mutate.ts';

/** Servers that let answers out that break the contract, or hold back some that keep to it. */
export function* outgoing(context: Context): Generator<ServerMutation> {
  for (const operation of context.operations) {
    const declared = new Set(operation.responses.map(({ status }) => status));
    yield { does: 'lets any answer out', operation, ...bypass(() => true) };
    const undeclared: Readonly<Record<string, (reply: Reply) => boolean>> = {
      statuses: ({ status }) => !declared.has(String(status)),
      'media types': ({ contentType }) => contentType === 'text/x-undeclared',
    };
    for (const [what, passes] of Object.entries(undeclared))
      yield { does: `lets undeclared ${what} out`, operation, ...bypass(passes), first: 'undeclared answers' };
    yield { does: 'tells nobody of what it holds back', operation, first: 'answers', silent: () => true };
  }
  yield* unkept(context);
}

/** Each constraint of a response, as if it were not there. */
function* unkept(context: Context): Generator<ServerMutation> {
  for (const change of changesOf(context).filter(({ removes }) => removes)) {
    for (const { operation, root } of change.places) {
      if (root.in !== 'response') continue;
      let lax: ReturnType<typeof createSchemaValidator> | undefined;
      const passes = ({ status, body }: Reply) => {
        lax ??= createSchemaValidator(change.document());
        return responseFor(operation, status)?.status === root.part && lax.violations(root.schema, body).length === 0;
      };
      yield {
        does: `lets out what breaks ${constraintId(change)} (${root.part})`,
        constraint: constraintId(change),
        operation,
        ...bypass(passes),
      };
    }
  }
}

/** What a handler answered, as it is, where the original server would hold it back. */
function bypass(passes: (reply: Reply) => boolean): Pick<ServerMutation, 'response' | 'silent' | 'first'> {
  return {
    first: 'answers',
    silent: passes,
    response: (response, _, reply) => {
      if (response.status !== 500 || !reply || !passes(reply)) return response;
      const { status, body, contentType = 'application/json' } = reply;
      const text = contentType.includes('json') ? JSON.stringify(body) : String(body);
      return new Response(text, { status, headers: { 'content-type': contentType } });
    },
  };
}

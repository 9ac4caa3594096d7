import type { Context } from '../src/cases/index.ts';
import type { Subject } from '../src/oracles/subject.ts';
import { address } from './client/address.ts';
import { body } from './client/body.ts';
import { headers } from './client/headers.ts';
import { clientMutation } from './client/mutate.ts';
import { responses as clientResponses } from './client/responses.ts';
import type { Mutation } from './mutation.ts';
import { credentials } from './server/credentials.ts';
import { inputs } from './server/inputs.ts';
import { serverMutation } from './server/mutate.ts';
import { outgoing } from './server/outgoing.ts';
import { requests } from './server/requests.ts';
import { responses as serverResponses } from './server/responses.ts';
import { secrets } from './server/secrets.ts';
import { validationMutations } from './validation.ts';
import { zodMutations } from './zod.ts';

/** Every mutation there is of a package, in the same order each time. */
export function mutationsOf(subject: Subject, context: Context): Mutation[] {
  const servers = [credentials, requests, inputs, serverResponses, outgoing, secrets];
  const clients = [address, headers, body, clientResponses];
  return [
    ...servers.flatMap((family) => [...family(context)].map((mutation) => serverMutation(context, mutation))),
    ...clients.flatMap((family) => [...family(context)].map(clientMutation)),
    ...validationMutations(context),
    ...zodMutations(subject, context),
  ];
}

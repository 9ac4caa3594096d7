import type { Context } from '../src/cases/index.ts';
import type { Subject } from '../src/oracles/subject.ts';
import { address } from './client/address.ts';
import { body } from './client/body.ts';
import { headers } from './client/headers.ts';
import { clientFault } from './client/mutate.ts';
import { answers as clientAnswers } from './client/responses.ts';
import type { Fault } from './mutation.ts';
import { credentials } from './server/credentials.ts';
import { inputs } from './server/inputs.ts';
import { serverFault } from './server/mutate.ts';
import { outgoing } from './server/outgoing.ts';
import { requests } from './server/requests.ts';
import { answers as serverAnswers } from './server/responses.ts';
import { secrets } from './server/secrets.ts';
import { validationFaults } from './validation.ts';
import { zodFaults } from './zod.ts';

/** Every fault there is for a package, in the same order each time. */
export function faultsOf(subject: Subject, context: Context): Fault[] {
  const servers = [credentials, requests, inputs, serverAnswers, outgoing, secrets];
  const clients = [address, headers, body, clientAnswers];
  return [
    ...servers.flatMap((family) => [...family(context)].map((fault) => serverFault(context, fault))),
    ...clients.flatMap((family) => [...family(context)].map(clientFault)),
    ...validationFaults(context),
    ...zodFaults(subject, context),
  ];
}

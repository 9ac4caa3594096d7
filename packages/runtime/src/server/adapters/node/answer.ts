import type { Core } from '../../core/core.ts';
import type { NodeRequest, NodeResponse } from './messages.ts';
import { NodeCoreRequest } from './node-request.ts';
import { send } from './send.ts';
import type { Target } from './target.ts';

/** Answers a request for a target, or one whose target is malformed. */
export function answer(core: Core, request: NodeRequest, response: NodeResponse, target: Target | undefined): void {
  const given = new NodeCoreRequest(request, response, target);
  const answered = target === undefined ? core.malformed() : core.respond(given);
  answered
    .then((sent) => {
      send(response, sent, given.method);
      given.discard();
    })
    .catch((error: unknown) => {
      // HTTP/2 does not take every header.
      console.error(error);
      response.destroy();
    });
}

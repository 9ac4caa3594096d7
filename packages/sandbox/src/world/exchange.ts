import { setTimeout as sleep } from 'node:timers/promises';
import { ServiceUnavailable } from '@rollcall/runtime/server';
import { SessionName } from '@rollcall/sandbox-control/validation';
import type { Context, MiddlewareHandler } from 'hono';
import type { Router, Target } from '../description/router.ts';
import { faultyAnswer, slowly } from '../faults/answer.ts';
import { type Fault, faultOfHeader, whyNever } from '../faults/fault.ts';
import { problem } from '../http/problem.ts';
import { type RequestContext, requests } from '../http/request-context.ts';
import { tappedBody } from '../journal/body-tap.ts';
import { exchangeOf } from '../journal/record.ts';
import type { World } from './world.ts';
import type { Worlds } from './worlds.ts';

/** What handlers after {@link steered} find in the context. */
export interface WorldVariables {
  readonly Variables: { world: World };
}

interface Bindings {
  readonly incoming?: object;
}

/** What an answer is at the moment, for the journal; what reads it later still can. */
async function answerOf(response: Response) {
  const { status } = response;
  const contentType = response.headers.get('content-type') ?? '';
  const body = status >= 400 && response.body !== null ? await response.clone().text() : undefined;
  return { status, contentType, body };
}

/** A problem with the headers that steer the sandbox, as the caller is told of it. */
class Missteered extends Error {}

function sessionOf({ headers }: Request): string | undefined {
  const session = headers.get('x-sandbox-session');
  if (session === null) return undefined;
  const { issues } = SessionName['~standard'].validate(session) as { issues?: unknown };
  if (issues !== undefined) throw new Missteered('X-Sandbox-Session has to be 1 to 64 letters, digits, _ and -.');
  return session;
}

/** The fault of this request alone. */
function ownFault({ headers }: Request, target: Target | undefined, world: World): Fault | undefined {
  const header = headers.get('x-sandbox-fault');
  if (header === null) return undefined;
  const fault = faultOfHeader(header);
  if (typeof fault === 'string') throw new Missteered(`X-Sandbox-Fault: ${fault}`);
  if (target?.operation === undefined) return undefined;
  const { api, operation } = target;
  const never = whyNever(fault, [{ api, operation }]);
  if (never !== undefined) throw new Missteered(`X-Sandbox-Fault: ${never}`);
  return world.faults.isDue(fault) ? fault : undefined;
}

function faultOf(request: Request, target: Target | undefined, world: World): Fault | undefined {
  const own = ownFault(request, target, world);
  if (own !== undefined || target?.operation === undefined) return own;
  return world.faults.take({ api: target.api, operation: target.operation });
}

/** Lets the APIs answer, or a fault. */
async function answer(
  context: Context<WorldVariables>,
  target: Target | undefined,
  fault: Fault | undefined,
  next: () => Promise<void>,
) {
  if (fault?.latency !== undefined) {
    await sleep(fault.latency, undefined, { signal: context.req.raw.signal }).catch(() => {});
  }
  const instead = fault && target?.operation && faultyAnswer(fault, target.operation);
  const request = requests.getStore();
  if (fault?.reset && request) {
    request.unanswered = 'reset';
    // Nobody gets to see it.
    context.res = new Response(null, { status: 500 });
  } else if (instead) context.res = instead;
  else await next();
}

async function record(context: Context<WorldVariables>, request: RequestContext, since: Since): Promise<void> {
  const { target, fault, body, start, time } = since;
  const response = request.unanswered === undefined ? await answerOf(context.res) : undefined;
  const milliseconds = Math.round((performance.now() - start) * 10) / 10;
  const { id, refusal: found } = request;
  const tapped = await body();
  const exchange = await exchangeOf({
    id,
    time,
    milliseconds,
    request: context.req.raw,
    body: tapped,
    target,
    found,
    response,
    fault,
  });
  context.get('world').journal.add(exchange);
}

interface Since {
  readonly target: Target | undefined;
  readonly fault: Fault | undefined;
  readonly body: ReturnType<typeof tappedBody>;
  readonly start: number;
  readonly time: Date;
}

function refused(error: unknown): Response {
  if (error instanceof Missteered) return problem(400, 'Bad Request', error.message);
  if (!(error instanceof ServiceUnavailable)) throw error;
  const response = problem(503, 'Service Unavailable', error.message);
  response.headers.set('Retry-After', '60');
  return response;
}

/**
 * Finds the world of a request, lets it fail if a fault is set, and writes what became of it into the journal.
 *
 * @param mayAsk - whether a request may name a session and a fault.
 */
export function steered(
  worlds: Worlds,
  router: Router,
  mayAsk: (request: Request) => boolean,
): MiddlewareHandler<WorldVariables> {
  return async (context, next) => {
    const { raw: request, path, method } = context.req;
    const [start, time] = [performance.now(), new Date()];
    const current = requests.getStore();
    const target = router.find(method, path);
    const asks = request.headers.has('x-sandbox-session') || request.headers.has('x-sandbox-fault');
    if (asks && !mayAsk(request))
      return problem(401, 'Unauthorized', 'X-Sandbox-Session and X-Sandbox-Fault need X-Sandbox-Token.');
    let fault: Fault | undefined;
    try {
      context.set('world', await worlds.of(sessionOf(request)));
      fault = faultOf(request, target, context.get('world'));
    } catch (error) {
      return refused(error);
    }
    const body = tappedBody(request, (context.env as Bindings | undefined)?.incoming);
    await answer(context, target, fault, next);
    if (current) await record(context, current, { target, fault, body, start, time });
    if (fault?.slowBody !== undefined) context.res = slowly(context.res, fault.slowBody, request.signal);
  };
}

import { chooseNames, Progress, UsageError } from '@rollcall/command';
import { startMock } from '@rollcall/mock';
import type { JsonObject } from '@rollcall/openapi/json';
import { trialOf } from '../../mutations/detect.ts';
import { type Mutation, nameOf } from '../../mutations/mutation.ts';
import { mutationScore, scoreLine } from '../../mutations/score.ts';
import { type Context, createContext } from '../cases/index.ts';
import type { Secrets } from '../cases/secrets.ts';
import { sliceOf } from '../document/sampling.ts';
import { readSchemes } from '../document/schemes.ts';
import { client } from '../oracles/client.ts';
import { http } from '../oracles/http.ts';
import { oraclesOf } from '../oracles/index.ts';
import { responseOraclesOf } from '../oracles/responses.ts';
import { startStub } from '../oracles/stub.ts';
import type { Subject } from '../oracles/subject.ts';
import { isGood } from '../report/summary.ts';
import { toTerminal } from '../report/terminal.ts';
import { findCases } from '../run/find-cases.ts';
import { chosenIds } from '../run/plan.ts';
import { type OperationResult, runOperations } from '../run/run-operations.ts';
import { type Send, steadyFetch } from '../wire/exchange.ts';
import type { Arguments } from './arguments.ts';
import { loadPackage } from './load-package.ts';
import { writeReport } from './write-report.ts';

/** Runs what was asked for, and reports it. */
export async function runContract(asked: Arguments, folder: string, out: (text: string) => void): Promise<0 | 1> {
  const subject = await loadPackage(folder);
  const document = subject.document as JsonObject;
  const context = createContext(document, {
    secrets: asked.baseUrl === undefined ? undefined : secretsFor(document, asked),
    ours: false,
    only: askedFor(document, asked),
  });
  if (asked.mutations) return scoreMutations(context, subject);
  const started = performance.now();
  const results = await (asked.baseUrl === undefined
    ? runPackage(asked, subject, context)
    : runServer(asked.baseUrl, subject, context));
  const seconds = (performance.now() - started) / 1_000;
  const report = { api: asked.api, subject: asked.baseUrl ?? 'package', results, seconds };
  out(`${toTerminal(report)}\n`);
  for (const format of asked.reports) out(writeReport(report, format));
  return isGood(report) ? 0 : 1;
}

/** @throws UsageError for an operation that is not there. */
function askedFor(document: JsonObject, { only, sample }: Arguments): readonly string[] {
  const ids = chosenIds(document, undefined);
  return only.length > 0 ? chooseNames('operation', only, ids) : chosenIds(document, sample);
}

/** The mutations that nobody noticed, and the score. */
async function scoreMutations(context: Context, subject: Subject): Promise<0 | 1> {
  const progress = new Progress();
  const onMutation = (mutation: Mutation) => progress.step(nameOf(mutation).slice(0, 100));
  const score = await mutationScore(await trialOf(context), subject, { onMutation });
  progress.end();
  const lines = [
    ...score.missed.map((name) => `Nobody notices ${name}`),
    ...score.needless.map((name) => `Expected to go unnoticed, and noticed: ${name}`),
    ...score.expected.map((name) => `Nobody can notice ${name}`),
    scoreLine(score),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  return score.missed.length + score.needless.length > 0 ? 1 : 0;
}

async function runPackage(asked: Arguments, subject: Subject, context: Context): Promise<OperationResult[]> {
  const document = subject.document as JsonObject;
  const isPart = context.operations.length < context.routes.length;
  const mock = await startMock(isPart ? sliceOf(document, context.operations) : document);
  try {
    const stub = startStub(context, subject.createServer);
    const oracles = oraclesOf(subject, context, stub, mock.url);
    const responseOracles = responseOraclesOf(subject, context, stub, mock.url);
    const results = await runOperations(context, oracles, responseOracles, {
      baseUrl: mock.url,
      onOperation: progress,
    });
    return asked.seed === undefined
      ? results
      : await findCases(context, oracles, results, { seed: asked.seed, runs: asked.runs, baseUrl: mock.url });
  } finally {
    await mock.close();
  }
}

/** After so many requests in a row without an answer there is no server any more. */
const UNANSWERED = 5;

/**
 * A server elsewhere answers what it likes: there is nothing to hand it in place of its handlers.
 *
 * @throws Error if it stops answering.
 */
async function runServer(baseUrl: string, subject: Subject, context: Context): Promise<OperationResult[]> {
  let unanswered = 0;
  const send: Send = async (request) => {
    if (unanswered >= UNANSWERED) throw new Error('The server is gone.');
    unanswered++;
    const response = await steadyFetch(request);
    unanswered = 0;
    return response;
  };
  const oracles = [
    http('server', 'remote', baseUrl, send),
    client('client', context, subject.createClient, { server: 'remote', baseUrl, send }),
  ];
  const results = await runOperations(context, oracles, [], { baseUrl, stateful: true, onOperation: progress });
  if (unanswered >= UNANSWERED) throw new Error(`The server at ${baseUrl} no longer answers.`);
  return results;
}

/** @throws UsageError if a scheme lacks its secret. */
function secretsFor(document: JsonObject, { secrets = {} }: Arguments): Secrets {
  const entries = readSchemes(document).map(({ name, type }) => {
    const text = secrets[name];
    if (typeof text !== 'string')
      throw new UsageError(`No credential for ${name}: --auth ${name}=… or CONTRACT_AUTH_${name}.`);
    const colon = text.indexOf(':');
    if (type !== 'basic') return [name, text];
    if (colon < 0) throw new UsageError(`The credential for ${name} is user:password.`);
    return [name, { username: text.slice(0, colon), password: text.slice(colon + 1) }];
  });
  return Object.fromEntries(entries);
}

function progress({ coverage, failures }: OperationResult): void {
  if (process.stderr.isTTY) process.stderr.write(`${coverage.operation.id}: ${failures.length} failures\n`);
}

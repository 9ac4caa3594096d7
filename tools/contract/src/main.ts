import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { startMock } from '@rollcall/mock';
import { type Arguments, help, readArguments, UsageError } from './arguments.ts';
import { type Context, createContext } from './cases/index.ts';
import type { Secrets } from './cases/secrets.ts';
import { steadyFetch } from './exchange.ts';
import { nameOf } from './faults/fault.ts';
import { trialOf } from './faults/hunt.ts';
import { faultScore, scoreLine } from './faults/score.ts';
import { client } from './judges/client.ts';
import { http } from './judges/http.ts';
import { judgesOf } from './judges/index.ts';
import { responseJudgesOf } from './judges/responses.ts';
import { startStub } from './judges/stub.ts';
import { listPackages, loadPackage } from './package-of.ts';
import { chosenIds } from './plan.ts';
import { toHtml } from './report/html.ts';
import { toMarkdown } from './report/markdown.ts';
import { isGood, type Report } from './report/summary.ts';
import { toTerminal } from './report/terminal.ts';
import { type OperationResult, run } from './run.ts';
import { search } from './search.ts';
import type { JsonObject } from './spec/json.ts';
import { readSchemes } from './spec/operations.ts';
import { sliceOf } from './spec/sampling.ts';
import type { Subject } from './subject.ts';

const PACKAGES = path.resolve(import.meta.dirname, '../../../packages');

async function main(): Promise<number> {
  const asked = readArguments(process.argv.slice(2), listPackages(PACKAGES), process.env);
  if (!asked) {
    process.stdout.write(help);
    return 0;
  }
  const subject = await loadPackage(path.join(PACKAGES, asked.api));
  const document = subject.document as JsonObject;
  const context = createContext(document, {
    secrets: asked.baseUrl === undefined ? undefined : secretsFor(document, asked),
    ours: false,
    only: askedFor(document, asked),
  });
  if (asked.faults) return proveSuite(context, subject);
  const started = performance.now();
  const results = await (asked.baseUrl === undefined
    ? runPackage(asked, subject, context)
    : runServer(asked.baseUrl, subject, context));
  const report: Report = {
    api: asked.api,
    judged: asked.baseUrl ?? 'package',
    results,
    seconds: (performance.now() - started) / 1_000,
  };
  process.stdout.write(`${toTerminal(report)}\n`);
  for (const format of asked.reports) {
    const file = `contract-${asked.api}.${format}`;
    writeFileSync(file, format === 'html' ? toHtml(report) : toMarkdown(report));
    process.stdout.write(`Wrote ${file}.\n`);
  }
  return isGood(report) ? 0 : 1;
}

/** @throws UsageError for an operation that is not there. */
function askedFor(document: JsonObject, { only, sample }: Arguments): readonly string[] {
  const ids = chosenIds(document, undefined);
  const unknown = only.filter((id) => !ids.includes(id));
  if (unknown.length > 0) throw new UsageError(`Unknown operation: ${unknown.join(', ')}. Known: ${ids.join(', ')}.`);
  return only.length > 0 ? only : chosenIds(document, sample);
}

/** The faults that nobody noticed, and the score. */
async function proveSuite(context: Context, subject: Subject): Promise<number> {
  let tried = 0;
  const score = await faultScore(await trialOf(context), subject, (fault) => {
    tried++;
    if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${tried} ${nameOf(fault).slice(0, 100)}`);
  });
  if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
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
    const judges = judgesOf(subject, context, stub, mock.url);
    const responseJudges = responseJudgesOf(subject, context, stub, mock.url);
    const results = await run(context, judges, responseJudges, {
      baseUrl: mock.url,
      onOperation: progress,
    });
    return asked.seed === undefined
      ? results
      : await search(context, judges, results, { seed: asked.seed, runs: asked.runs, baseUrl: mock.url });
  } finally {
    await mock.close();
  }
}

/** A server elsewhere answers what it likes: there is nothing to hand it in place of its handlers. */
async function runServer(baseUrl: string, subject: Subject, context: Context): Promise<OperationResult[]> {
  const destination = { server: 'remote', baseUrl, send: steadyFetch } as const;
  const judges = [
    http('server', 'remote', baseUrl, steadyFetch),
    client('client', context, subject.createClient, destination),
  ];
  return run(context, judges, [], { baseUrl, stateful: true, onOperation: progress });
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

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    process.exitCode = error instanceof UsageError ? 2 : 1;
  },
);

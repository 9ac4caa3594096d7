import { choice, chooseNames, type Input, type Options, UsageError, wholeNumber } from '@rollcall/command';
import type { Secrets } from '../cases/secrets.ts';
import { VARIABLE } from '../run/credential-options.ts';

export const options = {
  'base-url': { type: 'string', value: '<url>', description: "the server to test; the operations' paths are appended" },
  auth: {
    type: 'string',
    multiple: true,
    default: [],
    value: '<scheme=secret>',
    description: `a credential; user:password for HTTP Basic. To keep it out of the command line, use the
environment variable CONTRACT_AUTH_<scheme>`,
  },
  only: {
    type: 'string',
    multiple: true,
    default: [],
    value: '<id>',
    description: 'run only this operation; may be repeated. Default: all',
  },
  sample: { type: 'string', value: '<n>', description: 'run n operations, the same ones each time. Default: all' },
  live: {
    type: 'boolean',
    default: false,
    description: 'allow a server on another machine. It will get hundreds of requests, valid ones included',
  },
  seed: {
    type: 'string',
    value: '<n>',
    description: 'also search for disagreements with random requests; the seed makes them repeatable',
  },
  runs: {
    type: 'string',
    default: '200',
    value: '<n>',
    description: 'how many random requests per operation, with --seed. Default: 200',
  },
  mutations: {
    type: 'boolean',
    default: false,
    description: 'apply mutations to the package, one at a time, and check that the tests notice. Not with --base-url',
  },
  report: {
    type: 'string',
    multiple: true,
    default: [],
    value: '<html|md|junit|github>',
    description: `write reports/contract-<api>.html, .md or .xml, which git ignores, or print annotations for GitHub; may
be repeated`,
  },
} as const satisfies Options;

/** The formats of a report. */
const FORMATS = ['html', 'md', 'junit', 'github'] as const;
export type ReportFormat = (typeof FORMATS)[number];

export interface Arguments {
  readonly api: string;
  readonly baseUrl?: string;
  readonly secrets?: Secrets;
  readonly only: readonly string[];
  readonly sample?: number;
  readonly seed?: number;
  readonly runs: number;
  /** Test the suite rather than the package. */
  readonly mutations: boolean;
  readonly reports: readonly ReportFormat[];
}

/** @throws UsageError for what can't be meant. */
export function readArguments(
  { values, positionals }: Input<typeof options>,
  known: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Arguments {
  if (positionals.length !== 1) throw new UsageError(`Name one API: ${known.join(', ')}.`);
  const [api = ''] = chooseNames('API', positionals, known);
  const baseUrl = values['base-url'] === undefined ? undefined : readUrl(values['base-url'], values.live);
  if (values.mutations && baseUrl !== undefined)
    throw new UsageError('--mutations: only a package can be mutated, not a server.');
  const secrets = readSecrets(values.auth, environment);
  return {
    api,
    only: values.only,
    reports: values.report.map((format) => choice('--report', format, FORMATS)),
    runs: wholeNumber('--runs', values.runs),
    mutations: values.mutations,
    ...(baseUrl === undefined ? {} : { baseUrl }),
    ...(values.sample === undefined ? {} : { sample: wholeNumber('--sample', values.sample) }),
    ...(values.seed === undefined ? {} : { seed: wholeNumber('--seed', values.seed) }),
    ...(Object.keys(secrets).length > 0 ? { secrets } : {}),
  };
}

function readUrl(text: string, live: boolean): string {
  if (!URL.canParse(text)) throw new UsageError(`--base-url ${text}: expected an absolute URL.`);
  const { hostname, href } = new URL(text);
  const here = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  if (!here && !live)
    throw new UsageError(`${hostname} is not this machine. Add --live if it may be sent hundreds of requests.`);
  return href.replace(/\/$/, '');
}

function readSecrets(given: readonly string[], environment: Readonly<Record<string, string | undefined>>): Secrets {
  const prefix = VARIABLE;
  const kept = Object.entries(environment).flatMap(([name, value]) =>
    name.startsWith(prefix) && value ? [[name.slice(prefix.length), value]] : [],
  );
  const pairs = given.map((text) => {
    const [, scheme, secret] = /^([^=]+)=(.+)$/s.exec(text) ?? [];
    // The text may hold a secret: it is not repeated.
    if (scheme === undefined || secret === undefined) throw new UsageError('--auth needs <scheme>=<secret>.');
    return [scheme, secret];
  });
  return Object.fromEntries([...kept, ...pairs]) as Secrets;
}

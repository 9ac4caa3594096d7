import { parseArgs } from 'node:util';
import type { Secrets } from './cases/secrets.ts';

export const help = `Usage: pnpm contract <api> [options]

Tries everything that an API's description says, case by case: without --base-url against the generated package (its
validators, its client, its server stub and a mock, who have to agree), with --base-url against any server.

Options:
  --base-url <url>    The server to judge. The operations' paths are appended.
  --auth <scheme=secret>  A credential; user:password for HTTP Basic. Better kept out of the command line and
                      given as environment variable: CONTRACT_AUTH_<scheme>.
  --only <id>         An operation to run; may be given several times. All by default.
  --sample <n>        So many of the operations, the same ones each time. All by default.
  --live              Allow a server that is not on this machine. It is sent hundreds of requests, valid ones included.
  --seed <n>          Search for further disagreements with random requests; the seed makes them repeatable.
  --runs <n>          How many random requests per operation. Default: 200, with --seed.
  --faults            Put faults into the package, one at a time, and see whether the suite notices. Not with --base-url.
  --report <html|md>  Write contract-<api>.html or .md to the current folder; may be given twice.
  --help              Print this.

Exit code: 0 if the contract is kept, 1 if not, 2 if the arguments are wrong.
`;

export interface Arguments {
  readonly api: string;
  readonly baseUrl?: string;
  readonly secrets?: Secrets;
  readonly only: readonly string[];
  readonly sample?: number;
  readonly seed?: number;
  readonly runs: number;
  /** Prove the suite rather than the package. */
  readonly faults: boolean;
  readonly reports: readonly ('html' | 'md')[];
}

/** The arguments do not make sense. */
export class UsageError extends Error {}

/** Reads the command line. `undefined` if help is asked for. */
export function readArguments(
  argv: readonly string[],
  known: readonly string[],
  environment: NodeJS.ProcessEnv,
): Arguments | undefined {
  const { values, positionals } = parse(argv);
  if (values.help) return undefined;
  const [api, ...rest] = positionals;
  if (api === undefined || rest.length > 0) throw new UsageError(`Name one API: ${known.join(', ')}.`);
  if (!known.includes(api)) throw new UsageError(`Unknown API: ${api}. Known: ${known.join(', ')}.`);
  const baseUrl = values['base-url'] === undefined ? undefined : readUrl(values['base-url'], values.live);
  if (values.faults && baseUrl !== undefined)
    throw new UsageError('--faults: they can be put into a package only, not into a server.');
  const secrets = readSecrets(values.auth, environment);
  const reports = values.report.map((format) => oneOf(format, ['html', 'md'] as const));
  return {
    api,
    only: values.only,
    reports,
    runs: whole(values.runs, '--runs'),
    faults: values.faults,
    ...(baseUrl === undefined ? {} : { baseUrl }),
    ...(values.sample === undefined ? {} : { sample: whole(values.sample, '--sample') }),
    ...(values.seed === undefined ? {} : { seed: whole(values.seed, '--seed') }),
    ...(Object.keys(secrets).length > 0 ? { secrets } : {}),
  };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: argv.filter((argument) => argument !== '--'),
      allowPositionals: true,
      options: {
        'base-url': { type: 'string' },
        auth: { type: 'string', multiple: true, default: [] },
        only: { type: 'string', multiple: true, default: [] },
        sample: { type: 'string' },
        live: { type: 'boolean', default: false },
        faults: { type: 'boolean', default: false },
        seed: { type: 'string' },
        runs: { type: 'string', default: '200' },
        report: { type: 'string', multiple: true, default: [] },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function readUrl(text: string, live: boolean): string {
  if (!URL.canParse(text)) throw new UsageError(`--base-url ${text}: an absolute URL is needed.`);
  const { hostname, href } = new URL(text);
  const here = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  if (!here && !live)
    throw new UsageError(`${hostname} is not this machine. Add --live if it may be sent hundreds of requests.`);
  return href.replace(/\/$/, '');
}

function readSecrets(given: readonly string[], environment: NodeJS.ProcessEnv): Secrets {
  const prefix = 'CONTRACT_AUTH_';
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

function oneOf<T extends string>(text: string, choices: readonly T[]): T {
  const found = choices.find((choice) => choice === text);
  if (!found) throw new UsageError(`--report ${text}: ${choices.join(' or ')} is needed.`);
  return found;
}

function whole(text: string, option: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new UsageError(`${option} ${text}: a whole number is needed.`);
  return Number(text);
}

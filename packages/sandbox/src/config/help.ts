import type { SandboxApi } from '../apis/api.ts';
import { apis } from '../apis/index.ts';

const byName = (tell: (api: SandboxApi) => string): string =>
  Object.entries(apis)
    .map(([name, api]) => `  ${name.padEnd(10)} ${tell(api)}`)
    .join('\n');

export const help = `Usage: rollcall-sandbox [api…] [options]      (in the repository: pnpm sandbox)

Runs a real server for the APIs named, or for all: what is registered is stored, and what the documents refuse is refused.
One process and one port; each API has its prefix:

${byName(({ prefix }) => prefix)}

/healthz and /readyz tell how it does. Addresses are printed to standard output, a log of JSON lines to standard error.
Ctrl-C lets requests under way end, then stops.

Options:
  --port <n>            Port; 0 takes any free one. Default: 4080.
  --host <h>            Address to listen on. Default: 127.0.0.1, this machine only.
  --database <where>    A file (SQLite), :memory:, postgres://user:password@host/database, which several sandboxes may share, or
                        env:NAME for what a variable holds, such as env:DATABASE_URL: it is not used unasked. In PostgreSQL all
                        is kept in the schema rollcall_sandbox. Default: .rollcall/sandbox.sqlite.
  --seed                Add invented people, and those that the examples of the descriptions speak of.
  --isolate             Answer each request as if it were the first after seeding: nothing that it writes is kept. For contract
                        tests, which send the same registration again and again.
  --clock <time>        Stop the clock, as at 2030-01-31T12:00:00Z.
  --config <file>       A JSON file with any of these settings, and credentials, products, seeds, limits: see the README.
  --public-url <url>    What callers see instead of http://host:port, for links in answers.
  --cors <origins>      Origins of pages that may call, with commas between; * is any, none is none. Default: *.
  --rate-limit <n/s>    At most n requests in s seconds from an address, then 429. Default: no limit.
  --log-level <level>   silent, fatal, error, warn, info or debug. Default: info.
  --otel                Give spans to the OpenTelemetry SDK that the process was started with. Needs @hono/otel.
  --help                Print this.

Every option can be set in the environment too, as SANDBOX_PORT, SANDBOX_LOG_LEVEL and so on. The command line comes before the
environment, the environment before the file.

Credentials, unless configured:
${byName(({ credentials }) => credentials)}
`;

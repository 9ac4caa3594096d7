import { apis } from '../apis/index.ts';
import { type ApiName, apiNames } from '../apis/names.ts';
import { credentialsOf } from '../apis/overview.ts';
import { settingsSchema } from './settings.ts';

const byName = (tell: (name: ApiName) => string): string =>
  apiNames.map((name) => `  ${name.padEnd(10)} ${tell(name)}`).join('\n');
const defaults = settingsSchema.parse({});

export const help = `Usage: rollcall-sandbox [api…] [options]      (in the repository: pnpm sandbox)

Runs a real server for all APIs, or only those named. It stores registrations, and refuses what the documents refuse.
It uses one process and one port; each API has a prefix:

${byName((name) => apis[name].prefix)}

/ is a page with addresses, credentials and a command for each operation. /healthz and /readyz report its health.
It prints addresses to standard output and a log to standard error: readable on a terminal, lines of JSON elsewhere.
Ctrl-C waits for running requests, then stops.

Options:
  --port <n>            Port; 0 takes any free one. Default: 4080.
  --host <h>            Address to listen on. Default: 127.0.0.1, this machine only.
  --database <where>    A file (SQLite), :memory:, postgres://user:password@host/database, which several sandboxes may share, or
                        env:NAME for what a variable holds, such as env:DATABASE_URL: it is not used unasked. In PostgreSQL all
                        is kept in the schema rollcall_sandbox. Default: .rollcall/sandbox.sqlite.
  --seed                Add fictional people, and those in the examples of the descriptions.
  --isolate             Answer each request as if it were the first after seeding: nothing that it writes is kept. For contract
                        tests, which send the same registration again and again.
  --clock <time>        Stop the clock at a time, such as 2030-01-31T12:00:00Z.
  --config <file>       A JSON file with these settings, and credentials, products, seeds and limits: see the README.
  --public-url <url>    The address that callers use instead of http://host:port, for links in responses.
  --docs <url>          Where the documentation is, for a link on the page.
  --cors <origins>      Origins of pages that may call, separated by commas; * allows any, none allows none. Default: *.
  --rate-limit <n/s>    At most n requests in s seconds per address, then 429. Default: no limit.
  --control <on|off>    Whether /_sandbox steers the sandbox: a page and an API to send requests, see why one was refused, make one
                        fail, and reset. On by default, on loopback or with a token (SANDBOX_CONTROL_TOKEN), and off elsewhere.
  --metrics             Serve /metrics for Prometheus.
  --log-level <level>   silent, fatal, error, warn, info or debug. Default: info.
  --otel                Send spans to the OpenTelemetry SDK that the process was started with. Needs @hono/otel.
  --help                Print this.

Every option can also be set in the environment: SANDBOX_PORT, SANDBOX_LOG_LEVEL and so on; the token of /_sandbox only there
(SANDBOX_CONTROL_TOKEN) or in the file (controlToken). The command line overrides the environment, which overrides the file.

Exit code: 0 stopped by a signal, 2 could not run.

Credentials, unless configured:
${byName((name) => credentialsOf(name, defaults).join('; '))}
`;

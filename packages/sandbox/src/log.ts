import pino, { type DestinationStream, type Logger } from 'pino';
import pretty from 'pino-pretty';
import { requests } from './http/request-context.ts';

const SECRETS = [
  'password',
  'confirm_password',
  'apiKey',
  'apiSecret',
  'accessToken',
  'authorization',
  'apikey',
  'x-api-key',
  'tenant',
  'body',
];

/** Where an error came from. Its message stays out: databases quote values in theirs. */
function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code, errcode } = error as { readonly code?: unknown; readonly errcode?: unknown };
  const stack = error.stack?.split('\n').filter((line) => /^\s+at /.test(line));
  return {
    type: error.name,
    ...(code !== undefined && { code: String(code) }),
    ...(errcode !== undefined && { errcode: Number(errcode) }),
    stack: stack?.join('\n'),
    ...(error.cause !== undefined && { cause: describeError(error.cause) }),
  };
}

/** What a line of the log says in its first words, and so need not say again. */
const FIRST_WORDS = '{msg}{if method} {method} {route} {status} in {milliseconds} ms{end}';

/** @param isTerminal - whether people read along: they get lines with colours, programs get JSON. */
export function logDestination(isTerminal: boolean, stream: NodeJS.WritableStream | number = 2): DestinationStream {
  if (!isTerminal) return typeof stream === 'number' ? pino.destination(stream) : stream;
  const ignore = 'method,route,status,milliseconds';
  return pretty({
    destination: stream,
    sync: true,
    singleLine: true,
    colorize: true,
    messageFormat: FIRST_WORDS,
    ignore,
  });
}

/**
 * What is logged for a request has its id. Nothing that a caller sent is given to it; should something be all the same, what could be a secret is cut out.
 *
 * @param destination - default: standard error.
 */
export function createLog(
  level: string,
  destination: DestinationStream = logDestination(process.stderr.isTTY === true),
): Logger {
  const paths = SECRETS.flatMap((name) => [`["${name}"]`, `*["${name}"]`, `*.*["${name}"]`]);
  return pino(
    {
      level,
      base: null,
      redact: { paths, censor: '[redacted]' },
      mixin: () => {
        const request = requests.getStore();
        return request ? { requestId: request.id } : {};
      },
      serializers: { err: describeError }, // Otherwise pino takes the message of `err` for the line's own.
      errorKey: 'thrown',
    },
    destination,
  );
}

import { parseArgs } from 'node:util';
import { type Explained, helpOption, helpText, type Options } from './help.ts';
import { commandLine } from './program.ts';
import { didYouMean } from './suggestion.ts';
import type { Terminal } from './terminal.ts';
import { Failure, UsageError } from './usage.ts';

/** 0: all is well. 1: it found something wrong. 2: it could not run. */
export type ExitCode = 0 | 1 | 2;

type Parsed<O extends Options> = ReturnType<typeof parseArgs<{ options: O; allowPositionals: true }>>;

/** What the command line says. */
export interface Input<O extends Options> {
  readonly values: Parsed<O>['values'];
  readonly positionals: readonly string[];
}

interface Definition<O extends Options, T extends Terminal> extends Explained {
  readonly options: O;
  /** Whether it takes arguments that are not options. */
  readonly usage?: string;
  /**
   * @returns the exit code.
   * @throws Error whose message says what is wrong and how to mend it: it is printed without a stack. The exit code is 2, or 1 of a `Failure`.
   */
  readonly run: (input: Input<O>, terminal: T) => Promise<ExitCode>;
}

/** Runs with the arguments after the command's name, and gives the exit code. It never throws. */
export type Command<T extends Terminal = Terminal> = (args: readonly string[], terminal: T) => Promise<ExitCode>;

/**
 * Makes a command: `--help`, errors without stacks (with them under `DEBUG`), suggestions for misspelt options, exit codes.
 *
 * @example see `index.ts`
 */
export function defineCommand<const O extends Options, T extends Terminal = Terminal>(
  definition: Definition<O, T>,
): Command<T> {
  return async (args, terminal) => {
    try {
      // pnpm hands on the `--` that separates its own options from ours.
      const given = args[0] === '--' ? args.slice(1) : args;
      if (asksForHelp(given)) {
        terminal.out(helpText(definition));
        return 0;
      }
      return await definition.run(readInput(definition, given), terminal);
    } catch (error) {
      terminal.error(`${explain(error, definition, terminal)}\n`);
      return error instanceof Failure ? 1 : 2;
    }
  };
}

/** Help is given whatever else is wrong with the command line. */
function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  return (end < 0 ? args : args.slice(0, end)).some((argument) => argument === '--help' || argument === '-h');
}

/**
 * Reads a command line.
 *
 * @throws UsageError for what the options do not know.
 */
export function readInput<O extends Options>(
  { options, usage }: Pick<Explained, 'usage'> & { readonly options: O },
  args: readonly string[],
): Input<O> {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: usage !== undefined });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (!code?.startsWith('ERR_PARSE_ARGS')) throw error;
    const [, unknown] = /^Unknown option '--?([^']+)'/.exec(message) ?? [];
    if (!unknown) throw new UsageError(message);
    const known = Object.keys({ ...options, help: helpOption }).map((name) => `--${name}`);
    throw new UsageError(`Unknown option --${unknown}.${didYouMean(`--${unknown}`, known)}`);
  }
}

function explain(error: unknown, { name, called = commandLine(name) }: Explained, { env }: Terminal): string {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof UsageError) return `${error.message}\nSee ${called} --help.`;
  return env.DEBUG && error.stack ? error.stack : error.message;
}

import { isAbsolute, relative } from 'node:path';
import { rootOf } from './project/project.ts';

/** What a command needs from its surroundings; tests hand in their own. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
  /** Whether ANSI colours may be written to `out`. */
  readonly color: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Where relative paths on the command line start. */
  readonly cwd: string;
  /** Absolute path of the project to work on. */
  readonly root: string;
}

/** The terminal of this process. Colours: only for a person (a TTY), and not under `NO_COLOR` (https://no-color.org). */
export function processTerminal(): Terminal {
  const { stdout, stderr, env } = process;
  return {
    out: (text) => void stdout.write(text),
    error: (text) => void stderr.write(text),
    color: stdout.isTTY === true && !env.NO_COLOR,
    env,
    // pnpm runs scripts in the root; paths are meant from where it was called.
    cwd: env.INIT_CWD ?? process.cwd(),
    root: rootOf(isBelow(process.cwd(), env.INIT_CWD) ? env.INIT_CWD : process.cwd()),
  };
}

/** A folder that a script was called from counts only for scripts of the same project, not for what those start elsewhere. */
const isBelow = (folder: string, path = '..'): path is string => {
  const way = relative(folder, path);
  return !way.startsWith('..') && !isAbsolute(way);
};

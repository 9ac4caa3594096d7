import type { Staged } from './staging/stage.ts';

export interface Request {
  readonly root: string;
  readonly name: string;
  readonly from: string;
  readonly within: string | undefined;
  /** Nothing is left out: what can't be carried is refused. */
  readonly isStrict: boolean;
  /** XML and YAML are carried as text, where nothing else is offered. */
  readonly asText: boolean;
  readonly test: boolean;
  /** Told what is to be written, as soon as that is known. */
  readonly onStaged?: (staged: Staged) => void;
  /** Installs what the packages depend on, and gives the exit code. */
  readonly install: (root: string) => Promise<number>;
  /** Runs the contract tests, and gives the exit code. */
  readonly runTests: (root: string, name: string) => Promise<number>;
  /** Throws where what was generated does not compile, load or start. */
  readonly verify: (root: string, name: string) => Promise<void>;
}

/** What an import is made of. */
export type Import = Pick<Request, 'root' | 'name' | 'from' | 'within' | 'isStrict' | 'asText'>;

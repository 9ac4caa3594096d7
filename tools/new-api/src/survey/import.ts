import { writeSync } from 'node:fs';
import { Failure, runAsProcess } from '@rollcall/command';
import { createCommand } from '../command.ts';
import { UnreadableDescription } from '../reading/read.ts';

/** What `pnpm new-api` made of a description, in numbers. */
export interface Outcome {
  readonly refused: number;
  readonly waived: number;
  readonly leftOut: number;
  /** It was not added, and the message says what is wrong with it. */
  readonly isRefused: boolean;
}

let outcome: Outcome = { refused: 0, waived: 0, leftOut: 0, isRefused: false };

/** `pnpm new-api`, whose outcome goes to the fifth stream. */
const command = createCommand({
  onStaged: ({ refused, wanted, leftOut }) => {
    outcome = { ...outcome, refused: refused.length, waived: wanted.length, leftOut: leftOut.length };
  },
  onError: (error) => {
    outcome = { ...outcome, isRefused: error instanceof UnreadableDescription || error instanceof Failure };
  },
});

process.once('exit', () => writeSync(4, JSON.stringify(outcome)));
await runAsProcess(command);

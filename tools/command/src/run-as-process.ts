import type { Command } from './define-command.ts';
import { processTerminal } from './terminal.ts';

/**
 * Runs a command with this process's arguments and terminal, and sets its exit code.
 *
 * SIGINT and SIGTERM end it through Node's exit hooks, so that what was begun is taken back; a reader that goes away early
 * (`| head`) does not.
 */
export async function runAsProcess(command: Command, args: readonly string[] = process.argv.slice(2)): Promise<void> {
  process.once('SIGINT', () => process.exit(130)).once('SIGTERM', () => process.exit(143));
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  process.exitCode = await command(args, processTerminal());
}

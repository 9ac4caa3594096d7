import type { Command } from './define-command.ts';
import { processTerminal, type Terminal } from './terminal.ts';

/**
 * Runs a command with this process's arguments and terminal, and sets its exit code.
 *
 * SIGINT and SIGTERM end it through Node's exit hooks, so that what was begun is taken back; a reader that goes away early
 * (`| head`) does not.
 */
export async function runAsProcess<T extends Terminal>(
  command: Command<T>,
  ...[further]: Terminal extends T ? [] : [further: Omit<T, keyof Terminal>]
): Promise<void> {
  process.once('SIGINT', () => process.exit(130)).once('SIGTERM', () => process.exit(143));
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  process.exitCode = await command(process.argv.slice(2), { ...processTerminal(), ...further } as T);
}

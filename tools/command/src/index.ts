/**
 * How every command of this repository reads its arguments, explains itself, shows progress and fails.
 *
 * ```ts
 * export const command = defineCommand({
 *   name: 'greet',
 *   usage: '<name>',
 *   description: 'Greets somebody.',
 *   options: { loud: { type: 'boolean', description: 'in capitals' } },
 *   exit: { 0: 'done' },
 *   run: ({ values, positionals: [name] }, { out }) => {
 *     if (!name) throw new UsageError('Name somebody.');
 *     out(`Hello, ${values.loud ? name.toUpperCase() : name}\n`);
 *     return 0;
 *   },
 * });
 * await runAsProcess(command);
 * ```
 */
export { type Command, defineCommand, type ExitCode, type Input, readInput } from './define-command.ts';
export type { Option, Options } from './help.ts';
export { commandLine } from './program.ts';
export { Progress } from './progress.ts';
export { counted, escapeMarkup, githubAnnotation, writeReport } from './report.ts';
export { runAsProcess } from './run-as-process.ts';
export { didYouMean, isNear, nearest } from './suggestion.ts';
export { processTerminal, type Terminal } from './terminal.ts';
export { choice, chooseNames, Failure, UsageError, wholeNumber } from './usage.ts';

import { expect, expectTypeOf, test } from 'vitest';
import { defineCommand } from './define-command.ts';
import type { Terminal } from './terminal.ts';
import { capturedTerminal } from './testing.ts';
import { choice, chooseNames, Failure, UsageError, wholeNumber } from './usage.ts';

async function runWith(run: Parameters<typeof greet>[0], args: string[], env: Terminal['env'] = {}) {
  const { terminal, written } = capturedTerminal({ env });
  return { code: await greet(run)(args, terminal), ...written };
}

const greet = (run: (input: { loud: boolean; names: readonly string[] }) => Promise<0 | 1>) =>
  defineCommand({
    name: 'greet',
    usage: '[name…]',
    description: '\nGreets people.',
    options: {
      loud: { type: 'boolean', default: false, description: 'in capitals' },
      from: { type: 'string', short: 'f', value: '<name>', description: 'who greets\n(default: nobody)' },
    },
    notes: 'Politely.',
    exit: { 0: 'done', 1: 'nobody is there' },
    run: ({ values, positionals }) => {
      expectTypeOf(values.loud).toEqualTypeOf<boolean>();
      expectTypeOf(values.from).toEqualTypeOf<string | undefined>();
      return run({ loud: values.loud, names: positionals });
    },
  });

const fails = (error: unknown) => () => Promise.reject(error);

test('a command gets its options and arguments, and gives the exit code', async () => {
  const seen: unknown[] = [];
  const result = await runWith(
    async (input) => {
      seen.push(input);
      return 1;
    },
    ['Asha', '--loud'],
  );
  expect(result).toEqual({ code: 1, out: '', error: '' });
  expect(seen).toEqual([{ loud: true, names: ['Asha'] }]);
});

test('--help explains the command, whatever else the command line says', async () => {
  expect(await runWith(fails(new Error()), ['--lod', '--help'])).toEqual({
    code: 0,
    error: '',
    out: `Usage: pnpm greet [name…] [options]

Greets people.

Options:
  --loud             in capitals
  --from, -f <name>  who greets
                     (default: nobody)
  --help, -h         show this text

Politely.

Exit code: 0 done, 1 nobody is there, 2 could not run.
`,
  });
});

test.each([
  [['--lod'], 'Unknown option --lod. Did you mean --loud?'],
  [['-x'], 'Unknown option --x.'],
  [['--from'], "Option '-f, --from <value>' argument missing"],
  [['--loud=1'], "Option '--loud' does not take an argument"],
])('%j is refused with exit code 2 and a hint to the help', async (args, message) => {
  expect(await runWith(fails(new Error()), args)).toEqual({
    code: 2,
    out: '',
    error: `${message}\nSee pnpm greet --help.\n`,
  });
});

test('the -- that pnpm hands on is none of our arguments', async () => {
  expect(await runWith(async ({ names }) => (names.length === 1 ? 0 : 1), ['--', 'Asha'])).toMatchObject({ code: 0 });
});

test('a failure is a finding, any other error means that the command could not run; neither shows a stack', async () => {
  expect(await runWith(fails(new Failure('Nobody is there.')), [])).toEqual({
    code: 1,
    out: '',
    error: 'Nobody is there.\n',
  });
  expect(await runWith(fails(new Error('No air.')), [])).toEqual({ code: 2, out: '', error: 'No air.\n' });
});

test('DEBUG shows the stack of an error, but of a usage error nothing more than its message', async () => {
  expect((await runWith(fails(new Error('No air.')), [], { DEBUG: '1' })).error).toMatch(/^Error: No air\.\n {4}at /);
  expect((await runWith(fails(new UsageError('Whom?')), [], { DEBUG: '1' })).error).toBe(
    'Whom?\nSee pnpm greet --help.\n',
  );
});

test('names are chosen among the known ones, each once, and all by default', () => {
  expect(chooseNames('guest', ['b', 'a', 'b'], ['a', 'b', 'c'])).toEqual(['b', 'a']);
  expect(chooseNames('guest', [], ['a', 'b'])).toEqual(['a', 'b']);
  expect(() => chooseNames('guest', ['ahsa'], ['asha', 'ben'])).toThrow(
    new UsageError('Unknown guest: ahsa. Known: asha, ben.'),
  );
  expect(() => chooseNames('guest', ['ash'], ['asha', 'ben'])).toThrow(
    'Unknown guest: ash. Did you mean asha? Known: asha, ben.',
  );
});

test('a choice is one of the words, and a whole number is within its bounds', () => {
  const format = choice('--format', 'json', ['json', 'text']);
  expectTypeOf(format).toEqualTypeOf<'json' | 'text'>();
  expect(format).toBe('json');
  expect(() => choice('--format', 'jsno', ['json', 'text'])).toThrow('--format jsno: expected json or text.');
  expect(wholeNumber('--runs', '3', 1, 5)).toBe(3);
  for (const text of ['', '-1', '1e3', '0', '6', '1.5'])
    expect(() => wholeNumber('--runs', text, 1, 5)).toThrow(`--runs ${text}: expected a whole number from 1 to 5.`);
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readSettings } from './read-settings.ts';

const folder = mkdtempSync(join(tmpdir(), 'sandbox-settings-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(text: string): string {
  const path = join(folder, `${crypto.randomUUID()}.json`);
  writeFileSync(path, text);
  return path;
}

describe('the settings', () => {
  test('have defaults that reach nobody else', () => {
    expect(readSettings([], {})).toMatchObject({
      apis: ['cl2c', 'conscent', 'epixel', 'pcxpay'],
      host: '127.0.0.1',
      port: 4080,
      database: '.rollcall/sandbox.sqlite',
      isolate: false,
    });
    expect(readSettings([], {})).not.toHaveProperty('seed');
    expect(readSettings([], {})).not.toHaveProperty('rateLimit');
  });

  test('come from the command line before the environment before the file', () => {
    const config = file('{"port":1,"host":"a","logLevel":"warn"}');
    const environment = { SANDBOX_PORT: '2', SANDBOX_HOST: 'b', SANDBOX_CONFIG: config };
    expect(readSettings(['--port', '3'], environment)).toMatchObject({ port: 3, host: 'b', logLevel: 'warn' });
  });

  test('leave DATABASE_URL, which is an application’s, alone unless it is asked for by name', () => {
    const environment = { DATABASE_URL: 'postgres://a/b', OTHER: 'postgres://c/d' };
    expect(readSettings([], environment)?.database).toBe('.rollcall/sandbox.sqlite');
    expect(readSettings(['--database', 'env:DATABASE_URL'], environment)?.database).toBe('postgres://a/b');
    expect(readSettings([], { ...environment, SANDBOX_DATABASE: 'env:OTHER' })?.database).toBe('postgres://c/d');
    const config = file('{"database":"env:DATABASE_URL"}');
    expect(readSettings(['--config', config], environment)?.database).toBe('postgres://a/b');
    expect(readSettings([], { ...environment, SANDBOX_DATABASE: 'x.sqlite' })?.database).toBe('x.sqlite');
    expect(readSettings(['--database', ':memory:'], environment)?.database).toBe(':memory:');
  });

  test('take from the file what --seed adds', () => {
    const config = file('{"seed":{"people":3}}');
    expect(readSettings(['--seed', '--config', config], {})?.seed?.people).toBe(3);
    expect(readSettings(['--seed'], {})?.seed?.people).toBe(25);
    expect(readSettings([], { SANDBOX_SEED: '1' })?.seed?.people).toBe(25);
    expect(readSettings([], { SANDBOX_SEED: '0' })).not.toHaveProperty('seed');
    expect(readSettings(['--config', file('{"seed":false}')], {})).not.toHaveProperty('seed');
  });

  test('name the APIs to run, each once', () => {
    expect(readSettings(['epixel', 'cl2c', 'epixel'], {})?.apis).toEqual(['epixel', 'cl2c']);
  });

  test('read a rate and origins', () => {
    const settings = readSettings(
      ['--rate-limit', '100/60', '--cors', 'https://a.example.com, https://b.example.com'],
      {},
    );
    expect(settings?.rateLimit).toEqual({ requests: 100, seconds: 60 });
    expect(settings?.cors).toEqual(['https://a.example.com', 'https://b.example.com']);
    expect(readSettings(['--cors', 'none'], {})?.cors).toEqual([]);
  });

  test.each<[string[], string]>([
    [['epixle'], 'apis[0]'],
    [['--port', 'x'], '--port x: a number is needed.'],
    [['--port', '70000'], 'port'],
    [['--rate-limit', '100'], '--rate-limit 100: requests and seconds are needed, as in 100/60.'],
    [['--clock', 'tomorrow'], 'clock'],
    [['--public-url', 'sandbox'], 'publicUrl'],
    [['--unknown'], 'Unknown option --unknown.\nSee rollcall-sandbox --help.'],
    [['--prot', '3'], 'Unknown option --prot. Did you mean --port?'],
    [['--control', 'maybe'], '--control maybe: on or off is needed.'],
    [['--control-token', 'a-token-of-32-characters-1234567'], '--control-token'],
    [['--config', file('{"controlToken":"short"}')], 'a token needs 16 characters at least'],
    [['--database', 'mysql://u:secret@db/x'], "The database can't be one of mysql:"],
    [['--database', 'env:NOWHERE'], 'env:NOWHERE: the environment has no such variable.'],
    [['--database', 'env:'], 'env: names no variable.'],
    [['--config', file('{"passwords":{"memory":8,"parallelism":2}}')], 'memory has to be at least'],
    [['--config', 'missing.json'], 'missing.json'],
  ])('refuse %j and say what is wrong', (argv, says) => {
    expect(() => readSettings(argv, {})).toThrow(says);
  });

  test('say where a file is wrong, and quote nothing of it', () => {
    const wrong = file('{"credentials":{"cl2c":[{"tenant":"t","apiKey":"","hush-hush":1}]},"prot":"hush-value"}');
    const broken = file('{"credentials":{"conscent":hush-hush');
    const messageOf = (config: string) => {
      try {
        return String(readSettings(['--config', config], {}));
      } catch (error) {
        return (error as Error).message;
      }
    };
    expect(messageOf(wrong)).toContain('credentials.cl2c[0].apiKey');
    expect(messageOf(wrong)).toContain('"prot"');
    expect(messageOf(wrong)).not.toContain('hush-value');
    expect(messageOf(broken)).toContain('not JSON');
    expect(messageOf(broken)).not.toContain('hush');
    expect(() => readSettings(['--config', file('[]')], {})).toThrow('JSON object');
  });

  test('quote no address of a database, wherever it comes from', () => {
    const hush = 'mysql://u:hush@db/x';
    const config = file(JSON.stringify({ database: hush }));
    const given: [string[], Record<string, string>][] = [
      [['--database', hush], {}],
      [[], { SANDBOX_DATABASE: hush }],
      [['--database', 'env:OTHER'], { OTHER: hush }],
      [['--config', config], {}],
    ];
    for (const [argv, environment] of given) {
      expect(() => readSettings(argv, environment)).toThrow('mysql:');
      expect(() => readSettings(argv, environment)).not.toThrow('hush');
    }
  });

  test('take the token of the control API from the environment or the file, and quote nothing of it', () => {
    const token = 'hush-hush-hush-hush';
    expect(readSettings([], { SANDBOX_CONTROL_TOKEN: token })?.controlToken).toBe(token);
    expect(readSettings(['--config', file(`{"controlToken":"${token}"}`)], {})?.controlToken).toBe(token);
    expect(readSettings(['--config', file('{"controlToken":"env:T"}')], { T: token })?.controlToken).toBe(token);
    expect(() => readSettings([], { SANDBOX_CONTROL_TOKEN: 'hush' })).toThrow('controlToken');
    expect(() => readSettings([], { SANDBOX_CONTROL_TOKEN: 'hush' })).not.toThrow('hush');
  });

  test('are help if that is asked for', () => {
    expect(readSettings(['--port', '1', '--help'], {})).toBeUndefined();
  });
});

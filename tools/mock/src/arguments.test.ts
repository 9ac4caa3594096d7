import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readInput } from '@rollcall/command';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { options, readArguments } from './arguments.ts';

let root: string;
beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), 'mock-'));
  const specs = path.join(root, 'specs');
  for (const name of ['lending', 'catalogue', 'payments']) {
    mkdirSync(path.join(specs, name), { recursive: true });
    writeFileSync(path.join(specs, name, 'openapi.yaml'), '');
  }
  mkdirSync(path.join(specs, 'notes'));
  writeFileSync(path.join(specs, 'README.md'), '');
});
afterAll(() => rmSync(root, { recursive: true }));

const portsOf = (...argv: string[]) =>
  readArguments(readInput({ usage: '[api…]', options }, argv), root, root).apis.map(
    ({ name, port }) => `${name} ${port}`,
  );

test('all APIs are mocked by default, each on its own port', () => {
  expect(portsOf()).toEqual(['catalogue 4010', 'lending 4011', 'payments 4012']);
});
test('in the folder of an API, that one is mocked by default', () => {
  const input = readInput({ usage: '[api…]', options }, []);
  expect(readArguments(input, root, path.join(root, 'specs/lending')).apis.map(({ name }) => name)).toEqual([
    'lending',
  ]);
});
test('--specs is a folder as seen from where the command was called', () => {
  const input = readInput({ usage: '[api…]', options }, ['--specs', '..', 'payments']);
  const { apis } = readArguments(input, '/elsewhere', path.join(root, 'specs/lending'));
  expect(apis).toMatchObject([{ folder: path.join(root, 'specs/payments') }]);
});
test('an API keeps its port when it is the only one asked for', () => {
  expect(portsOf('payments')).toEqual(['payments 4012']);
});
test('--port is the first port, and 0 leaves them all open', () => {
  expect(portsOf('payments', 'catalogue', '--port', '80')).toEqual(['payments 80', 'catalogue 81']);
  expect(portsOf('payments', 'catalogue', '--port', '0')).toEqual(['payments 0', 'catalogue 0']);
});
test('an unknown API is named, with those that are known', () => {
  expect(() => portsOf('lendign')).toThrow(
    'Unknown API: lendign. Did you mean lending? Known: catalogue, lending, payments.',
  );
});
test.each(['', '-1', '1e3', '65535'])('--port %j is refused for two mocks', (port) => {
  expect(() => portsOf('lending', 'payments', `--port=${port}`)).toThrow('from 0 to 65534');
});
test('an unknown option is refused', () => {
  expect(() => portsOf('--prot', '1')).toThrow('--prot');
});

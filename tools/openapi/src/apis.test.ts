import fs from 'node:fs';
import os from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { chooseApis } from './apis.ts';

function repositoryOf(...files: readonly string[]): string {
  const root = fs.mkdtempSync(join(os.tmpdir(), 'rollcall-apis-'));
  onTestFinished(() => fs.rmSync(root, { recursive: true }));
  for (const file of files) {
    fs.mkdirSync(dirname(join(root, file)), { recursive: true });
    fs.writeFileSync(join(root, file), '');
  }
  return root;
}

test('a command is about all APIs, those that it names, or the one in whose folder it is called', () => {
  const root = repositoryOf('specs/club/openapi.yaml', 'specs/guild/openapi.yaml', 'specs/notes/README.md');
  expect(chooseApis(root, [])).toEqual(['club', 'guild']);
  for (const folder of ['specs/guild', 'specs/guild/workflows', 'packages/guild/src'])
    expect(chooseApis(root, [], join(root, folder))).toEqual(['guild']);
  for (const folder of ['', 'specs', 'specs/notes', 'packages/runtime', 'tools/guild', '..'])
    expect(chooseApis(root, [], join(root, folder))).toEqual(['club', 'guild']);
  expect(chooseApis(root, ['club'], join(root, 'specs/guild'))).toEqual(['club']);
});

test('an unknown API is refused, and so is a repository without any', () => {
  expect(() => chooseApis(repositoryOf('specs/club/openapi.yaml'), ['clubb'])).toThrow('Did you mean club?');
  expect(() => chooseApis(repositoryOf('specs/README.md'), [])).toThrow('There is no API');
});

import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { clubSpec, workspace } from './workspace.ts';

const OPENAPI = 'packages/club/src/generated/openapi.json';
const edited = (reason: string) => clubSpec.replace('Why not.', reason);

/** A process that watches; `prints` resolves when it has printed the text since it was last asked. */
function startWatching(root: string) {
  const child = spawn(process.execPath, [join(import.meta.dirname, '../src/main.js'), '--watch', '--root', root]);
  onTestFinished(() => void child.kill());
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (printed += text));
  return async (text: string) => {
    await vi.waitFor(() => expect(printed).toContain(text), { timeout: 15_000, interval: 5 });
    const all = printed;
    printed = '';
    return all;
  };
}

test('a spec saved in the moment that watching begins, and every one after it, is generated', async () => {
  const { root, write, read } = workspace();
  const prints = startWatching(root);
  await prints('Watching');
  for (const reason of ['First reason.', 'Second reason.', 'Third reason.']) {
    write('specs/club/openapi.yaml', edited(reason));
    await prints('Generated 1 API');
    expect(read(OPENAPI)).toContain(reason);
  }
});

test('a spec saved half-typed is refused and leaves what was generated; the next save mends it', async () => {
  const { root, write, read } = workspace();
  const prints = startWatching(root);
  await prints('Watching');
  const good = read(OPENAPI);
  write('specs/club/openapi.yaml', edited('Half.').replace('minLength: 2', 'minLength:'));
  await prints('minLength');
  expect(read(OPENAPI)).toBe(good);
  write('specs/club/openapi.yaml', edited('Whole.'));
  await prints('Generated 1 API');
  expect(read(OPENAPI)).toContain('Whole.');
});

test('several quick saves cost one run', async () => {
  const { root, write, read } = workspace();
  const prints = startWatching(root);
  await prints('Watching');
  for (let count = 1; count <= 20; count++) write('specs/club/openapi.yaml', edited(`Reason ${count}.`));
  expect((await prints('Generated 1 API')).match(/Generated 1 API/g)).toHaveLength(1);
  expect(read(OPENAPI)).toContain('Reason 20.');
});

test('a spec that is moved away ends nothing', async () => {
  const { root, write, remove, read } = workspace();
  const prints = startWatching(root);
  await prints('Watching');
  remove('specs/club/openapi.yaml');
  write('specs/Not a name/openapi.yaml', clubSpec);
  await prints('a package name needs lower-case letters');
  remove('specs/Not a name/openapi.yaml');
  write('specs/club/openapi.yaml', edited('Back again.'));
  await prints('Generated 1 API');
  expect(read(OPENAPI)).toContain('Back again.');
});

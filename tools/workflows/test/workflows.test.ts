import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startMock } from '@rollcall/mock';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findWorkflows } from '../src/find-workflows.ts';
import { respect } from '../src/respect.ts';
import { type RunningSandbox, startSandbox } from '../src/start-sandbox.ts';

const specs = path.resolve(import.meta.dirname, '../../../specs');
const all = findWorkflows(specs);

let sandbox: RunningSandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.close());

describe.each(all)('$api $name', (workflows) => {
  test('holds at the mock', async () => {
    const mock = await startMock(path.join(specs, workflows.api, 'openapi.yaml'));
    const { passed, steps, output } = await respect(workflows, mock.url);
    await mock.close();
    expect(passed, output).toBe(true);
    expect(steps).toBeGreaterThan(1);
  });

  test('holds at the sandbox', async () => {
    const { passed, steps, checks, output } = await respect(workflows, sandbox.addresses.get(workflows.api) ?? '');
    expect(passed, output).toBe(true);
    // Status, media type, schema: a step that was skipped has none of them.
    expect(checks).toBeGreaterThanOrEqual(3 * steps);
  });
});

describe('a workflow', () => {
  const [first] = all;
  test.skipIf(!first)('that a server does not keep to fails', async () => {
    if (!first) return;
    const folder = mkdtempSync(path.join(tmpdir(), 'workflows-'));
    const file = path.join(folder, 'wrong.yaml');
    const openapi = path.join(specs, first.api, 'openapi.yaml');
    const text = readFileSync(first.file, 'utf8').replace('../openapi.yaml', openapi);
    writeFileSync(file, text.replace(/\$statusCode == 2\d\d/, '$statusCode == 418'));
    const { passed, output } = await respect({ ...first, file }, sandbox.addresses.get(first.api) ?? '');
    rmSync(folder, { recursive: true });
    expect([passed, output]).toEqual([false, expect.stringContaining('418')]);
  });
});

test('no secret is in what the runner says', async () => {
  const secret = all.find(({ inputs }) => Object.values(inputs).some((value) => value.includes('secret')));
  if (!secret) return;
  const { output } = await respect(secret, sandbox.addresses.get(secret.api) ?? '');
  for (const value of Object.values(secret.inputs).filter((text) => text.includes('secret'))) {
    expect(output).not.toContain(value);
  }
});

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startMock } from '@rollcall/mock';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findWorkflows, type Workflows } from '../src/find-workflows.ts';
import { respect } from '../src/respect.ts';
import { type RunningSandbox, startSandbox } from '../src/start-sandbox.ts';

const specs = path.resolve(import.meta.dirname, '../../../specs');
const all = findWorkflows(specs);

const secretsOf = ({ inputs }: Workflows) => Object.values(inputs).filter((value) => value.includes('secret'));

let sandbox: RunningSandbox;
function addressOf(api: string): string {
  const address = sandbox.addresses.get(api);
  if (address === undefined) throw new Error(`The sandbox does not serve ${api}.`);
  return address;
}
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

  test('holds at the sandbox, and the runner prints no secret', async () => {
    const { passed, steps, checks, output } = await respect(workflows, addressOf(workflows.api));
    expect(passed, output).toBe(true);
    // Status, media type, schema: a step that was skipped has none of them.
    expect(checks).toBeGreaterThanOrEqual(3 * steps);
    for (const secret of secretsOf(workflows)) expect(output).not.toContain(secret);
  });
});

describe('a workflow', () => {
  const chosen = all.find((workflows) => secretsOf(workflows).length > 0) ?? all[0];
  test.skipIf(!chosen)('that a server does not keep to fails, and the runner prints no secret', async () => {
    if (!chosen) return;
    const folder = mkdtempSync(path.join(tmpdir(), 'workflows-'));
    const file = path.join(folder, 'wrong.yaml');
    const openapi = path.join(specs, chosen.api, 'openapi.yaml');
    const text = readFileSync(chosen.file, 'utf8').replace('../openapi.yaml', openapi);
    writeFileSync(file, text.replace(/\$statusCode == 2\d\d/, '$statusCode == 418'));
    const { passed, output } = await respect({ ...chosen, file }, addressOf(chosen.api));
    rmSync(folder, { recursive: true });
    expect([passed, output]).toEqual([false, expect.stringContaining('418')]);
    for (const secret of secretsOf(chosen)) expect(output).not.toContain(secret);
  });
});

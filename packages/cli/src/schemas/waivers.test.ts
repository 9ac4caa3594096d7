import fs from 'node:fs';
import os from 'node:os';
import { join } from 'node:path';
import * as core from '@redocly/openapi-core';
import { readWaivers } from '@rollcall/spec-rules/read-waivers';
import { unwaivable } from '@rollcall/spec-rules/waivers';
import { Ajv } from 'ajv';
import { expect, onTestFinished, test } from 'vitest';
import schema from './waivers.schema.json' with { type: 'json' };

const validate = new Ajv().compile(schema);

/** Whether the lint takes a file of waivers. */
async function isTaken(content: unknown): Promise<boolean> {
  const folder = fs.mkdtempSync(join(os.tmpdir(), 'waivers-'));
  onTestFinished(() => fs.rmSync(folder, { recursive: true }));
  const file = join(folder, 'waivers.yaml');
  fs.writeFileSync(file, JSON.stringify(content));
  return (await readWaivers(core as never, file)).problems.length === 0;
}

test.each<[boolean, unknown]>([
  [true, []],
  [true, [{ rule: 'info-license', reason: 'Ours.' }]],
  [true, [{ rule: 'target/http-requests', reason: 'Ours.', pointer: '#/paths/~1a/get' }]],
  [false, {}],
  [false, ['info-license']],
  [false, [{ rule: 'info-license' }]],
  [false, [{ rule: '', reason: 'Ours.' }]],
  [false, [{ rule: 'info-license', reason: ' ' }]],
  [false, [{ rule: 'info-license', reason: 'Ours.', pointer: '/paths' }]],
  [false, [{ rule: 'info-license', reason: 'Ours.', path: '#/' }]],
  ...[...unwaivable].map((rule): [boolean, unknown] => [false, [{ rule, reason: 'Ours.' }]]),
])('editors say of waivers what the lint says: %s, %j', async (expected, content) => {
  expect({ editor: validate(content), lint: await isTaken(content) }).toEqual({ editor: expected, lint: expected });
});

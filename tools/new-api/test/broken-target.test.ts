import fs from 'node:fs';
import { join } from 'node:path';
import { targets } from '@rollcall/codegen/targets';
import { verifyGenerated } from '@rollcall/codegen/verify';
import { expect, onTestFinished, test, vi } from 'vitest';
import { addApi } from '../src/add-api.ts';
import { emptyRepository } from './added.ts';

const PETS = `openapi: 3.1.0
info: { title: Pets, version: '1' }
servers: [{ url: https://pets.example.com }]
paths:
  /pets: { post: { operationId: addPet, responses: { '204': { description: Added. } } } }
  /pets/{id}:
    get:
      operationId: findPet
      parameters: [{ name: id, in: path, required: true, schema: { type: integer } }]
      responses: { '204': { description: Found. } }
`;

/** Adds an API while a target writes something wrong. */
async function addWith(target: string, change: (text: string) => string): Promise<Error> {
  const root = emptyRepository('broken');
  onTestFinished(() => fs.rmSync(root, { recursive: true, force: true }));
  fs.writeFileSync(join(root, 'pets.yaml'), PETS);
  const whole = await targets[target]?.();
  vi.spyOn(targets, target).mockResolvedValue(async (model) => change((await whole?.(model)) ?? ''));
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const request = {
    root,
    name: 'pets',
    from: join(root, 'pets.yaml'),
    within: undefined,
    isStrict: false,
    asText: false,
    test: false,
  };
  try {
    return await addApi({ ...request, install: async () => 0, runTests: async () => 0, verify: verifyGenerated }).then(
      () => new Error('It was added.'),
      (error) => error,
    );
  } finally {
    vi.restoreAllMocks();
    for (const folder of ['specs', 'packages']) expect(fs.readdirSync(join(root, folder))).toEqual([]);
  }
}

test.each([
  {
    what: 'does not compile',
    target: 'calls.ts',
    change: (text: string) => text.replace('export const findPet =', 'export const findPet: number ='),
    message: /calls\.ts:\d+, operation findPet: TS2322: .*not assignable to type 'number'/,
  },
  {
    what: 'does not load',
    target: 'validation.js',
    change: (text: string) => `${text}export const addPetValidation = {};\n`,
    message: /validation\.js:\d+, operation addPet: SyntaxError: .*addPetValidation/,
  },
  {
    what: 'does not load',
    target: 'server.ts',
    change: (text: string) =>
      text.replace(
        '  return create(',
        "  if (Object.keys(handlers).length > 0) throw new TypeError('No /pets/{id}.');\n  return create(",
      ),
    message: /server\.ts:\d+, operation findPet: TypeError: No \/pets\/\{id\}\./,
  },
  {
    what: 'does not load',
    target: 'client.ts',
    change: (text: string) =>
      text.replace('  return composeClient', '  return { then: () => {} } as never;\n  return composeClient'),
    message: /client\.ts: Warning: Detected unsettled top-level await/,
  },
])(
  'an API that $what for a fault in $target is not added, and the fault is named',
  async ({ what, target, change, message }) => {
    const error = await addWith(target, change);
    expect(error.message).toMatch(/^Internal error: what was generated from specs\/pets does not (?:compile|load)\./);
    expect(error.message).toContain(`what was generated from specs/pets ${what}. The description is not to blame:\n`);
    expect(error.message).toMatch(message);
    expect(error.message).toContain(
      'Please report it, with this message and the description.\nspecs/pets was not added.',
    );
  },
);

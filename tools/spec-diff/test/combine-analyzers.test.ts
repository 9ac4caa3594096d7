/** What becomes of what the other analyzers find, and of one that could not run. */
import { isObject, type JsonObject } from '@rollcall/openapi/json';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Trial } from '../src/analyzers/behaviour.ts';
import type { Broken } from '../src/analyzers/types.ts';
import { combine, judgeAll } from '../src/combine-analyzers.ts';
import { apply, type Edit } from './apply.ts';
import { base, now } from './corpus.ts';

vi.setConfig({ testTimeout: 60_000 });

const source = (document: JsonObject) => ({ name: 'club', document, locate: () => ({ file: 'club.yaml', line: 1 }) });
const pair = (edits: readonly Edit[], old: JsonObject = base) => ({
  api: 'club',
  old: source(old),
  new: source(apply(old, edits)),
  inRepository: true,
});
const words: readonly Edit[] = [{ set: 'health: summary', to: 'Is it well?' }];
const probe = (audience: Broken['audience'], of: object): Broken => ({
  audience,
  ...of,
  does: 'uses it',
  code: '',
  error: 'TS2322: It does not fit.',
});

const nothing = { trials: [], opinions: [], broken: [] };

describe('what no rule has found is a finding of its own', () => {
  const trial = (direction: Trial['direction']): Trial => ({
    operation: 'health',
    key: 'body application/json',
    direction,
    payloads: 1_000,
    refused: [{ payload: { a: 1 }, instances: ['/a'] }],
    places: { old: '#', new: '#' },
    sends: () => [],
    receives: (payload) =>
      isObject(payload) && 'a' in payload
        ? [{ instancePath: '/a', keyword: 'type', schemaPath: '#/type', params: {}, message: 'must be string' }]
        : [],
    received: () => [],
  });

  test.each([
    ['request', 'request-payload-refused'],
    ['response', 'response-payload-unexpected'],
  ] as const)('a payload of a %s: %s', (direction, id) => {
    const { bump, findings } = combine(pair(words), { ...nothing, trials: [trial(direction)] }, now);
    expect(bump).toBe('major');
    expect(findings[0]).toMatchObject({
      id,
      operations: ['health'],
      example: { payload: { a: 1 }, reason: '`/a` must be string' },
    });
  });

  test('an opinion of Redocly', () => {
    const opinion = { rule: 'path-removed', message: 'A path was removed.', path: '#/paths/~1health/get/summary' };
    const { findings } = combine(pair(words), { ...nothing, opinions: [opinion] }, now);
    expect(findings[0]).toMatchObject({
      id: 'redocly-finding',
      severity: 'breaking',
      message: "A path was removed. (Redocly's rule `path-removed`)",
      operations: ['health'],
    });
  });

  test.each([
    ['types-callers-break', 'breaking', 'major', probe('callers', { operation: 'health' })],
    ['types-implementers-break', 'warning', 'minor', probe('implementers', { operation: 'health' })],
    // The API stays the same: only the package needs another version.
    ['types-readers-break', 'warning', 'none', probe('readers', { component: 'Gender' })],
  ] as const)('code that no longer compiles: %s', (id, severity, bump, broken) => {
    const { findings } = combine(pair(words), { ...nothing, broken: [broken] }, now);
    expect(findings.find((finding) => finding.id === id)).toMatchObject({
      severity,
      bump,
      message: 'Code that uses it no longer compiles.',
      example: { code: 'Code that uses it', reason: 'TS2322: It does not fit.' },
    });
  });

  test('code is no example of a finding if it may show another', () => {
    const both: readonly Edit[] = [
      { set: 'listMembers: parameters/0/schema/maximum', to: 50 },
      { set: 'listMembers: parameters/1/schema/enum', to: ['name'] },
    ];
    const broken = [probe('callers', { operation: 'listMembers' })];
    const { findings } = combine(pair(both), { ...nothing, broken }, now);
    expect(findings.map(({ example }) => example)).toEqual([undefined, undefined]);
  });
});

/** The wire stays the same, and so does the API; packages have these names in code. */
describe('names in code', () => {
  const renamed: Readonly<Record<string, readonly Edit[]>> = {
    'an unused component is removed': [{ remove: 'Unused' }],
    'an unused component is renamed': [{ rename: 'Unused', to: 'Spare' }],
    'an unused component loses a property': [{ remove: 'Unused/properties/a' }],
    'a header changes its case': [{ set: 'listMembers: parameters/3/name', to: 'x-trace' }],
    'a path parameter is renamed': [
      { set: '#/paths/~1members~1{memberId}/parameters/0/name', to: 'id' },
      { rename: '#/paths/~1members~1{memberId}', to: '/members/{id}' },
    ],
  };
  const unseen = [
    ['an unused component is added', [{ set: 'Spare', to: { type: 'object' } }]],
    ['an unused response is removed', [{ remove: '#/components/responses/Spare' }]],
  ] as const;

  test.each(Object.entries(renamed))('%s', (_, edits) => {
    const inRepository = combine(pair(edits), nothing, now);
    expect(inRepository).toMatchObject({ bump: 'none', findings: [{ severity: 'warning', package: 'major' }] });
    expect(inRepository.findings).toHaveLength(1);
    expect(combine({ ...pair(edits), inRepository: false }, nothing, now)).toMatchObject({
      bump: 'none',
      findings: [],
    });
  });

  test.each(unseen)('%s', (_, edits) => {
    const old = apply(base, [{ set: '#/components/responses/Spare', to: { description: 'Spare.' } }]);
    for (const inRepository of [true, false]) {
      const { bump, findings } = combine({ ...pair(edits, old), inRepository }, nothing, now);
      expect(bump).toBe('none');
      expect(findings.every(({ package: step }) => inRepository && step)).toBe(true);
    }
  });

  test('are not meant by a component that only a webhook uses', () => {
    const schema = { $ref: '#/components/schemas/Unused' };
    const post = { requestBody: { content: { 'application/json': { schema } } }, responses: {} };
    const old = apply(base, [{ set: '#/webhooks', to: { done: { post } } }]);
    const { findings } = combine(pair([{ remove: 'Unused/properties/a' }], old), nothing, now);
    expect(findings.map(({ id, direction }) => [id, direction])).toEqual([['property-removed', 'response']]);
  });

  test('code that uses one of them is no break of the API', () => {
    const broken = [probe('callers', { operation: 'listMembers' })];
    const { bump, findings } = combine(pair(renamed['a header changes its case'] ?? []), { ...nothing, broken }, now);
    expect({ bump, ids: findings.map(({ id }) => id) }).toEqual({ bump: 'none', ids: ['header-respelt'] });
  });
});

describe('an analyzer that could not run', () => {
  afterEach(() => vi.doUnmock('../src/analyzers/redocly.ts'));

  test('is a finding, and no change of the API', async () => {
    vi.doMock('../src/analyzers/redocly.ts', () => ({ askRedocly: async () => Promise.reject(new Error('no')) }));
    // No validator compiles the pattern, and no client is generated of an operation without an id.
    const odd = apply(base, [
      { set: 'Registered/properties/note/pattern', to: '(' },
      { remove: 'health: operationId' },
    ]);
    const [judgement] = await judgeAll([pair([{ set: 'Registered/properties/note/maxLength', to: 5 }], odd)], now);
    const failures = judgement?.findings.filter(({ bump }) => bump === 'none');
    expect(failures?.map(({ id }) => id).sort()).toEqual([
      'compiler-could-not-judge',
      'payloads-could-not-judge',
      'redocly-could-not-judge',
    ]);
    expect(failures?.every(({ reason, hint }) => reason && hint)).toBe(true);
  });

  test('a place for which no payload can be made is named', async () => {
    const never = { allOf: [{ type: 'string', pattern: '^a{9}$' }, { pattern: '^b{9}$' }] };
    const old = apply(base, [{ set: '#/paths/~1members/get/parameters/1/schema', to: never }]);
    const [judgement] = await judgeAll(
      [pair([{ set: 'listMembers: parameters/1/schema/maxLength', to: 9 }], old)],
      now,
    );
    expect(judgement?.findings).toContainEqual(
      expect.objectContaining({
        id: 'payloads-not-made',
        message: expect.stringContaining('`listMembers` (query sort)'),
      }),
    );
  });
});

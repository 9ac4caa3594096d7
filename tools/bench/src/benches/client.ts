import fs from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle, bytesByPart, type Size, sizeOf } from '../clients/bundle.ts';
import {
  BARE,
  consumers,
  HEY_API,
  OPENAPI_FETCH,
  OUR_CLIENT,
  OUR_CLIENT_VALIDATING,
  OURS,
  OURS_VALIDATING,
  REDOCLY,
  type Target,
  targetsOf,
} from '../clients/consumers.ts';
import { peers } from '../generators.ts';
import { measure, type Subject } from '../measure.ts';
import { run } from '../process.ts';
import { type Profile, type Row, row } from '../report.ts';
import { apisOf, copyRepository, temporaryFolder } from '../workspace.ts';
import type { Bench } from './bench.ts';

const SLICES = 25;
const CALLS = 1000;

/** The generated client against what others generate: bytes of one call, and what a call costs beside the network. */
export const client: Bench = async ({ rounds, progress }) => {
  const root = temporaryFolder();
  copyRepository(root, ['specs']);
  const apis = apisOf(root);
  for (const api of apis) {
    fs.mkdirSync(outOf(root, api), { recursive: true });
    for (const [name, command] of Object.entries(peers)) {
      if (!consumers[name]) continue;
      progress(`${name} for ${api}`);
      run(command(root, api));
    }
  }
  const targets = await targetsOf(apis);
  progress('bundling');
  const sizes = await Promise.all(targets.map((target) => sizesOf(root, target)));
  const costs = await overhead(root, registration(targets), rounds, progress);
  return {
    title: 'A call through a generated client',
    rows: [...sizes.flat(), ...costs],
    notes: [
      'Bytes: a module that calls one operation, bundled by esbuild for browsers (ES2022), minified, and as gzip -9 makes it; ratios are of gzip.',
      `Time: one call, with a stub for fetch that returns a real Response; medians of ${rounds * SLICES} slices of ${CALLS} calls, in each of which every client runs in turn.`,
      'What a bundle of ours has and those of the others have not: media types and statuses are told apart as they are declared, errors by class with the request in them, time limits, credentials by alternative, and bodies of forms by field.',
      'Validating means both ways, by every rule of the description. Only ours sends multipart bodies and cookies correctly; the documentation says what the others leave out.',
    ],
    profiles: await Promise.all(targets.filter(isProfiled).map(profileOf)),
  };
};

const outOf = (root: string, api: string) => join(root, 'out', api);

const AGAINST: Readonly<Record<string, { readonly against: string; readonly aim: number }[]>> = {
  [OURS]: [
    { against: HEY_API, aim: 0.95 },
    { against: REDOCLY, aim: 1 },
  ],
  [OURS_VALIDATING]: [{ against: OPENAPI_FETCH, aim: 2.3 }],
};

/** One of the smallest and one of the largest. */
const isProfiled = ({ api, operation }: Target): boolean =>
  ['cl2c createUser', 'epixel signUp'].includes(`${api} ${operation}`);

/** Where the bytes of one call go. */
async function profileOf(target: Target): Promise<Profile> {
  const steps = await bytesByPart(consumers[OURS_VALIDATING]?.(target, '') ?? '');
  const title = `What a bundle that calls ${target.operation} of ${target.api} and validates contains, minified`;
  return { title, unit: 'bytes', steps };
}

async function sizesOf(root: string, target: Target): Promise<Row[]> {
  const sizes = new Map<string, Size>();
  for (const [name, consumer] of Object.entries(consumers))
    sizes.set(name, await sizeOf(consumer(target, outOf(root, target.api))));
  const gzipOf = (name: string) => sizes.get(name)?.gzip ?? Number.NaN;
  return [...sizes].flatMap(([name, size]) => {
    const what = `${target.operation} of ${target.api}, ${name}`;
    const comparisons = AGAINST[name] ?? [{ against: OPENAPI_FETCH }];
    return comparisons.map((comparison): Row => {
      const ratio = size.gzip / gzipOf(comparison.against);
      return { what, ...size, ...comparison, ratio, ours: name.startsWith('ours') };
    });
  });
}

/** The operation whose calls are timed. */
function registration(targets: readonly Target[]): Target {
  const found = targets.find(({ api, operation }) => api === 'conscent' && operation === 'registerUser');
  if (!found) throw new Error('The operation to be timed, registerUser of conscent, is gone.');
  return found;
}

const INPUT = {
  body: {
    firstName: 'Maren',
    lastName: 'Holt',
    email: 'maren.holt@example.com',
    phone: '2025550143',
    countryCode: '1',
    isEmailVerified: true,
    gender: 'FEMALE',
    dateOfBirth: '1990-01-15T00:00:00.000Z',
    shippingAddress: [{ apartment: '4', city: 'Bergen', state: 'Vestland', pincode: '5003', country: 'NO' }],
  },
};
const ANSWER = JSON.stringify({ message: 'Account created successfully', userId: '66f1c0de5a7b4c3d2e1f0a9b' });
const MEASURED = [
  BARE,
  'orval fetch',
  OPENAPI_FETCH,
  HEY_API,
  REDOCLY,
  OURS,
  OURS_VALIDATING,
  OUR_CLIENT,
  OUR_CLIENT_VALIDATING,
];

/** Every client with the same call, from the bundle that its users would ship. */
async function overhead(
  root: string,
  target: Target,
  rounds: number,
  progress: (what: string) => void,
): Promise<Row[]> {
  const { fetch } = globalThis;
  // First: some clients look for it when they are made.
  globalThis.fetch = async () => new Response(ANSWER, { status: 201, headers: { 'content-type': 'application/json' } });
  try {
    const subjects = await Promise.all(MEASURED.map((name) => subjectOf(root, target, name)));
    for (const { run } of subjects) for (let warm = 0; warm < 5; warm++) await run();
    const measured = await measure(subjects, rounds, progress);
    return MEASURED.map((name) => {
      const aim = name === OURS || name === OUR_CLIENT ? 1 : name.endsWith('validates') ? 1.2 : undefined;
      const comparison = { against: OPENAPI_FETCH, baseline: measured(OPENAPI_FETCH), ...(aim && { aim }) };
      return { ...row(`a call, ${name}`, measured(name), comparison), ours: name.startsWith('ours') };
    });
  } finally {
    globalThis.fetch = fetch;
  }
}

async function subjectOf(root: string, target: Target, name: string): Promise<Subject> {
  const file = join(root, `${name.replace(/\W+/g, '-')}.mjs`);
  fs.writeFileSync(file, await bundle(consumers[name]?.(target, outOf(root, target.api)) ?? ''));
  const { send } = (await import(pathToFileURL(file).href)) as { send(input: object): Promise<unknown> };
  return {
    name,
    times: SLICES,
    async run() {
      const started = performance.now();
      for (let call = 0; call < CALLS; call++) await send(INPUT);
      return { wall: (performance.now() - started) / CALLS };
    },
  };
}

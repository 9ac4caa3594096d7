import { execFile } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const folder = fs.mkdtempSync(join(import.meta.dirname, '../../node_modules/.mistakes-'));
const packages = relative(folder, join(import.meta.dirname, '../../../../packages'));

const EPIXEL = `import { createEpixelClient } from '${packages}/epixel/src/index.ts';
const client = createEpixelClient();
const user = {
  country_code: 'US', first_name: 'Nadia', last_name: 'Osei', username: 'nadia.osei', password: 'walnut-Ferry-kite-58',
  agree_terms: '1', email: 'nadia.osei@example.com', phone_number: '2025550121', subdomain: 'nadia',
} as const;
`;
const CONSCENT = `import { createConscentClient } from '${packages}/conscent/src/index.ts';
const client = createConscentClient();
`;
const SERVER = `import { createServer } from '${packages}/conscent/src/server.ts';
const authenticate = {} as never;
const updateUser = () => { throw new Error() };
`;

/** What people get wrong, with what the first or the last line of the message has to say. */
const MISTAKES: Readonly<Record<string, readonly [code: string, said: RegExp]>> = {
  'a member without a sponsor': [
    `${EPIXEL}client.signUp({ body: { ...user, user_type: 'member' } });`,
    /Property 'sponsor' is missing .* required in type 'SignUpMember'/,
  ],
  'no way to reach a person': [
    `${CONSCENT}client.registerUser({ body: { firstName: 'Asha' } });`,
    /required in type 'AnyOf<"email" \| "phone"/,
  ],
  'a type of user that does not exist': [
    `${EPIXEL}client.signUp({ body: { ...user, user_type: 'distributor' } });`,
    /'"distributor"' is not assignable to type '"(customer|member)" \| "(customer|member)"'/,
  ],
  'another body than the response has': [
    `${SERVER}createServer({ updateUser, registerUser: () => ({ status: 201, body: { id: '1' } }) }, { authenticate });`,
    /is missing the following properties from type 'RegisteredUser': message, userId/,
  ],
  'a property that does not exist': [
    `${CONSCENT}client.registerUser({ body: { fristName: 'Asha', email: 'asha@example.com' } });`,
    /'fristName' does not exist|Did you mean to write 'firstName'/,
  ],
  'a value of another type': [
    `${CONSCENT}client.registerUser({ body: { firstName: 'Asha', email: 'asha@example.com', enableOffers: 'yes' } });`,
    /Type 'string' is not assignable to type 'boolean'/,
  ],
  'no body': [`${EPIXEL}client.signUp({});`, /Property 'body' is missing .* 'SignUpInput'/],
  'no input': [`${EPIXEL}client.signUp();`, /Expected 1-2 arguments, but got 0/],
  'a credential of another kind': [
    `import { createConscentClient } from '${packages}/conscent/src/index.ts';
createConscentClient({ auth: { basicAuth: 'key:secret' } });`,
    /'string' is not assignable to type 'Credential<BasicCredential>/,
  ],
  'the body of a success without a look at the status': [
    `${CONSCENT}const result = await client.registerUser({ body: { firstName: 'Asha', email: 'asha@example.com' } });
result.body.userId;
export {};`,
    /Property 'userId' does not exist on type/,
  ],
};

const names = Object.keys(MISTAKES);
const fileOf = (index: number) => `mistake${index}.ts`;

beforeAll(() => {
  names.forEach((name, index) => {
    fs.writeFileSync(join(folder, fileOf(index)), `${MISTAKES[name]?.[0]}\n`);
  });
  const extended = relative(folder, join(import.meta.dirname, '../../tsconfig.json'));
  fs.writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ extends: extended, include: ['*.ts'] }));
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

const COMPILERS = {
  'typescript-5.9': join(createRequire(import.meta.url).resolve('typescript'), '../../bin/tsc'),
  'typescript-7': join(import.meta.dirname, '../../../../node_modules/typescript/bin/tsc'),
};

describe.each(Object.entries(COMPILERS))('the message of %s', (compiler, path) => {
  let messages: string[];
  beforeAll(async () => {
    const args = [path, '--noEmit', '--pretty', 'false', '--allowImportingTsExtensions', '-p', folder];
    const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: folder }).catch((error) => error);
    const parts = String(stdout).split(/^mistake(\d+)\.ts\(\d+,\d+\): /m);
    messages = names.map(
      (_, index) => parts.find((_part, place) => place > 0 && parts[place - 1] === String(index))?.trimEnd() ?? '',
    );
  }, 120_000);

  it.each(names)('for %s says in its first or last line what is wrong, and is short', (name) => {
    const lines = (messages[names.indexOf(name)] ?? '').split('\n');
    expect(lines.length).toBeLessThanOrEqual(12);
    expect([lines[0], lines.at(-1)].join('\n')).toMatch(MISTAKES[name]?.[1] ?? /$^/);
  });

  it('is the one that was seen last', async () => {
    const text = names.map((name, index) => `${name}:\n${messages[index]}\n`).join('\n');
    await expect(text).toMatchFileSnapshot(`${compiler}.txt`);
  });
});

import { describe, expect, it } from 'vitest';
import { Editor } from './editor.ts';

const epixel = Editor.of('epixel');
const conscent = Editor.of('conscent');

const CLIENT = "import { createEpixelClient } from '../src/index.ts';\nconst client = createEpixelClient({});\n";
const CALLS = "import { connectEpixel, signUp } from '../src/generated/calls.ts';\nconst epixel = connectEpixel({});\n";

describe('hovering over a call', () => {
  it.each([
    ['the method of a client', `${CLIENT}client.sig|nUp({ body: {} as never });`, ''],
    ['the function of ./calls', `${CALLS}sig|nUp(epixel, { body: {} as never });`, 'connection: Connection, '],
  ])('shows the whole comment of the operation at %s', (_, code, leading) => {
    const { type, comment } = epixel.hover(code);
    expect(type).toContain(`(${leading}input: SignUpInput, options?: CallOptions | undefined)`);
    expect(type).toContain('Promise<SignUpResult>');
    expect(comment).toContain('Sign up a user without a package');
    expect(comment).toContain('A member needs a sponsor and a subdomain');
    expect(comment).toContain('`POST /user/signup/`');
    expect(comment).toContain('- `401`: The API key or the access token is missing or wrong.');
    expect(comment).toContain('@param input.body - The user to sign up.');
    expect(comment).toMatch(/@example[\s\S]*user_type: 'customer'[\s\S]*await client\.signUp\(input\)/);
  });

  it('shows it while the arguments are typed', () => {
    expect(epixel.help(`${CLIENT}client.signUp(|`)).toContain('A member needs a sponsor and a subdomain');
  });

  it('shows where the rest is at the name alone', () => {
    const { comment } = epixel.hover(`${CLIENT}const call = client.sig|nUp;`);
    expect(comment).toContain('Sign up a user without a package');
    expect(comment).toContain('SignUpCall');
  });
});

describe('hovering over an input', () => {
  it('shows what the description says of the body and of its properties, also of those that are references', () => {
    expect(epixel.hover(`${CLIENT}client.signUp({ bo|dy: {} as never });`).comment).toContain('The user to sign up.');
    const typed = (property: string) =>
      `import type { SignUpCustomer } from '../src/index.ts';\ndeclare const user: SignUpCustomer;\nuser.${property};`;
    expect(epixel.hover(typed('coun|try_code')).comment).toContain("Code of the user's country.");
    expect(epixel.hover(typed('user|name')).comment).toContain('User name: letters, digits, underscores and dots');
  });

  it('shows it of credentials and of server variables', () => {
    const options = (text: string) =>
      `import { createEpixelClient } from '../src/index.ts';\ncreateEpixelClient({ ${text} });`;
    expect(epixel.hover(options("auth: { api|Key: 'k' }")).comment).toContain('Sent as the header `apikey`.');
    expect(epixel.hover(options("server: { ver|sion: 'v1' }")).comment).toContain('Default: `v1`.');
  });
});

describe('names instead of objects', () => {
  it('are what results, inputs and errors are called', () => {
    const result = `${CLIENT}const res|ult = await client.signUp({ body: {} as never });\nexport {};`;
    expect(epixel.hover(result).type).toContain('const result: SignUpResult');
    const body = `import type { SignUpInput } from '../src/index.ts';\ndeclare const input: SignUpInput;\ninput.bo|dy;`;
    expect(epixel.hover(body).type).toBe('(property) SignUpInput.body: SignUpRequest');
  });
});

describe('completion', () => {
  it('offers the properties of a form, and nothing of FormData', () => {
    const offered = epixel.completions(`${CLIENT}client.validateSponsor({ body: { | } });`);
    expect(offered).toEqual(['sponsor']);
  });

  it('offers the properties of both branches where a contact is one of two', () => {
    const offered = conscent.completions(`import { createConscentClient } from '../src/index.ts';
createConscentClient().registerUser({ body: { | } });`);
    expect(offered).toEqual(expect.arrayContaining(['firstName', 'email', 'phone', 'gender']));
    expect(offered).not.toContain('append');
  });

  it('offers the values that tell users apart', () => {
    const offered = epixel.completions(`${CLIENT}client.signUp({ body: { user_type: '|' } as const });`);
    expect(offered).toEqual(['customer', 'member']);
  });
});

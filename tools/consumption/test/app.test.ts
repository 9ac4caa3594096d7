import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publishedPackages } from '@rollcall/release/packages';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { serveFolder } from './browser.ts';
import { launchChromium } from './chromium.ts';
import { root } from './consumer.ts';
import { configuredRegistry, QUIET } from './npmrc.ts';
import { pack, pinnedVersion } from './pack.ts';
import { createProject, type Project, start } from './project.ts';

const MINUTES = 60_000;
const EXAMPLE = join(import.meta.dirname, '../app');
const { dependencies, devDependencies } = JSON.parse(readFileSync(join(EXAMPLE, 'package.json'), 'utf8'));
const packages = publishedPackages(root).filter(({ name }) => name in dependencies);
const folder = mkdtempSync(join(tmpdir(), 'app-'));
let app: Project;

beforeAll(async () => {
  const tarballs: string[] = [];
  for (const own of packages) tarballs.push(await pack(own));
  app = createProject(join(folder, 'app'), { npmrc: `registry=${configuredRegistry()}\n${QUIET}` });
  cpSync(EXAMPLE, app.folder, { recursive: true, filter: (path) => !/\/(node_modules|dist)$/.test(path) });
  await app.install(...tarballs);
}, 5 * MINUTES);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A sandbox with more sponsors than a page has. The sandbox uses this workspace, so it can't be a dependency. */
async function startSandbox(): Promise<string> {
  const sandbox = await import(join(root, 'packages/sandbox/src/index.ts'));
  const settings = { apis: ['epixel'], seed: { people: 30 }, passwords: { memory: 8, passes: 1 } };
  const { url, close } = await sandbox.startSandbox(settings);
  onTestFinished(close);
  return url;
}

async function open(url: string): Promise<Page> {
  const browser = await launchChromium();
  onTestFinished(() => browser.close());
  const page = await browser.newPage();
  await page.goto(url);
  return page;
}

/** What is wrong, by the name of the field, as it is told to those who can't see it. */
function fieldErrors(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() => {
    const wrong = document.querySelectorAll<HTMLInputElement>('[aria-invalid=true]');
    const describes = (input: Element) => document.getElementById(input.getAttribute('aria-describedby') ?? '');
    return Object.fromEntries([...wrong].map((input) => [input.name, describes(input)?.textContent ?? '']));
  });
}

const CUSTOMER = {
  'First name': 'Nadia',
  'Last name': 'Osei',
  Phone: '2025550121',
  'Country code': 'US',
  'User name': 'leila.brandt',
  Password: 'walnut-Ferry-kite-58',
};

describe('an app in React that consumes the packages', () => {
  test('has less than 200 lines of its own', () => {
    const files = globSync('{index.html,src/**}', { cwd: EXAMPLE, withFileTypes: true });
    const sources = files.filter((file) => file.isFile()).map((file) => join(file.parentPath, file.name));
    const lines = sources.map((file) => readFileSync(file, 'utf8').split('\n').length - 1);
    expect(lines.reduce((sum, count) => sum + count)).toBeLessThan(200);
    expect(sources.length).toBeGreaterThan(4);
  });

  test('pins every version that it takes, to the one that is used here', () => {
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
      if (packages.some((own) => own.name === name)) continue;
      const core = name.replace(/^@tanstack\/react-query$/, '@tanstack/query-core');
      expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
      expect(version, name).toBe(pinnedVersion(core) ?? version);
    }
  });

  test.each(['types', 'test'])('passes its own checks: npm run %s', { timeout: MINUTES }, async (script) => {
    const { code, output } = await start('npm', ['run', script], app.folder);
    expect(code, output).toBe(0);
  });

  test('lists sponsors and signs users up in a browser', { timeout: 2 * MINUTES }, async () => {
    const sandbox = await startSandbox();
    app.write('.env.local', `VITE_EPIXEL_API_URL=${sandbox}/epixel/api/v1\n`);
    const built = await start('npm', ['run', 'build'], app.folder);
    expect(built.code, built.output).toBe(0);
    const { url, close } = await serveFolder(join(app.folder, 'dist'));
    onTestFinished(close);
    const page = await open(url);

    const sponsors = page.getByRole('listitem');
    await expect.poll(() => sponsors.count()).toBe(20);
    await page.mouse.wheel(0, 10_000);
    await expect.poll(() => sponsors.count()).toBe(31);
    expect(await page.getByRole('button', { name: 'More sponsors' }).count()).toBe(0);

    const submit = () => page.getByRole('button', { name: 'Sign up' }).click();
    for (const [label, text] of Object.entries(CUSTOMER)) await page.getByLabel(label, { exact: true }).fill(text);
    await page.getByLabel('Email').fill('nadia');
    await page.getByLabel('I agree to the terms').check();
    await submit();
    await expect.poll(() => fieldErrors(page)).toEqual({ email: 'must be a valid email' });

    await page.getByLabel('Email').fill('nadia.osei@example.com');
    await submit();
    const message = 'Username is already taken. Please try another one.';
    await expect.poll(() => fieldErrors(page)).toEqual({ username: message });

    await page.getByLabel('User name').fill('nadia.osei');
    await submit();
    expect(await page.getByRole('status').textContent()).toMatch(/^Welcome! Your id is [\da-f-]{36}\.$/);
  });

  test('is named by a diff for the fields that it uses, and for no others', { timeout: 2 * MINUTES }, async () => {
    const cli = join(root, 'packages/cli/src/main.js');
    const used = await start(process.execPath, [cli, 'uses'], app.folder);
    expect(used).toMatchObject({ code: 0, output: expect.stringMatching(/^epixel: listSponsors, signUp; /) });

    const before = readFileSync(join(root, 'packages/epixel/src/generated/openapi.json'), 'utf8');
    const after = JSON.parse(before);
    const { schemas } = after.components;
    // It shows one and sends the other; with these two and that operation it has nothing to do.
    delete schemas.Sponsor.properties.last_name;
    schemas.Sponsor.required = ['username', 'first_name'];
    schemas.SignUpCustomer.properties.phone_number.maxLength = 5;
    delete schemas.SignUpCustomer.properties.place_genealogy;
    delete schemas.SignUpMember.properties.position;
    schemas.ValidateSponsorRequest.properties.sponsor.maxLength = 5;
    const [old, next] = [before, JSON.stringify(after)].map((text, index) => {
      const file = join(folder, `version${index}/epixel/openapi.json`);
      mkdirSync(join(file, '..'), { recursive: true });
      writeFileSync(file, text);
      return file;
    }) as [string, string];
    const uses = join(app.folder, 'rollcall-usage.json');
    const diff = await start(process.execPath, [cli, 'diff', old, next, '--uses', uses, '--json'], app.folder);
    const { findings, apis } = JSON.parse(diff.output);
    const breaking = findings.filter(({ severity }: { severity: string }) => severity === 'breaking');
    const fields = (list: readonly { message: string }[]) =>
      list.map(({ message }) => /\/(\w+)` of/.exec(message)?.[1]).sort();
    expect(fields(breaking)).toEqual(['last_name', 'phone_number', 'place_genealogy', 'position', 'sponsor']);
    expect(apis[0].teams).toMatchObject([{ name: 'epixel-app' }]);
    expect(fields(apis[0].teams[0].breaks)).toEqual(['last_name', 'phone_number']);
  });
});

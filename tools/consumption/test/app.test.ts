import { cpSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
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
  for (const own of packages) tarballs.push(await pack(own, folder));
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
});

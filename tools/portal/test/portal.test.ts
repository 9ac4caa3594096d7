import fs from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { repository } from '@rollcall/openapi/apis';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Site, startSite } from './site.ts';

let site: Site;
let axe: string;
beforeAll(async () => {
  site = await startSite();
  // What the build has installed.
  axe = fs.readFileSync(join(import.meta.dirname, '../site/node_modules/axe-core/axe.min.js'), 'utf8');
}, 240_000);
afterAll(() => site.close());

/** One page of each type. */
const PAGES = [
  '',
  'apis/conscent/',
  'apis/epixel/operations/signUp/',
  'apis/epixel/reference/',
  'apis/epixel/provenance/',
  'apis/epixel/contract/',
  'apis/epixel/changes/',
  'guides/getting-started/',
  'rules/example-required/',
  'packages/runtime/',
  'packages/api/runtime/forms/',
  'apis/epixel/package/',
  'proofs/benchmarks/',
  'proofs/comparison/',
];

test.each(PAGES)('the page /%s has nothing that axe objects to, asks nobody else, and fits a phone', async (path) => {
  const { page, wrong } = await site.open(path);
  await page.evaluate(axe);
  for (const theme of ['light', 'dark']) {
    await page.evaluate(`document.documentElement.dataset.theme = '${theme}'`);
    // What Scalar draws is Scalar's.
    const violations: string[] = await page.evaluate(
      `axe.run({ exclude: ['#reference'] }).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join('  ')))`,
    );
    expect(violations.join('\n'), theme).toBe('');
    if (process.env.PORTAL_SCREENSHOTS)
      await page.screenshot({ path: join(process.env.PORTAL_SCREENSHOTS, `${path.replaceAll('/', '-')}${theme}.png`) });
  }
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
  expect(wrong).toEqual([]);
  await page.context().close();
});

test('the first page loads less than 200 kB', async () => {
  const { page, bytes } = await site.open('');
  const loaded = await bytes();
  expect(loaded).toBeGreaterThan(1000);
  expect(loaded).toBeLessThan(200_000);
  await page.context().close();
});

test('the search finds an error message', async () => {
  const { page } = await site.open('');
  await page.locator('button[data-open-modal]').click();
  await page.locator('#starlight__search input').fill('Username is already taken');
  const found = page.locator('#starlight__search .pagefind-ui__result-link').first();
  await found.waitFor();
  const address = new URL((await found.getAttribute('href')) ?? '', page.url());
  expect(address.pathname).toMatch(/^\/some\/docs\/apis\/epixel\/operations\/signUp/);
  await page.goto(address.href);
  expect(await page.locator('main').textContent()).toContain('Username is already taken. Please try another one.');
  await page.context().close();
});

test('a sample is shown in the language that was chosen, on every page', async () => {
  const { page } = await site.open('apis/conscent/operations/registerUser/');
  await page.getByRole('tab', { name: 'Python' }).first().click();
  expect(await page.getByRole('tabpanel').filter({ hasText: 'import requests' }).count()).toBeGreaterThan(1);
  await page.goto(`${site.served.url}apis/pcxpay/`);
  expect(await page.getByRole('tab', { selected: true }).textContent()).toBe('Python');
  await page.getByRole('tab', { name: 'Python' }).press('ArrowLeft');
  expect(await page.getByRole('tab', { selected: true }).textContent()).toBe('PHP');
  await page.context().close();
});

test('the console registers a user at the sandbox, with the credentials that it is filled with', async () => {
  const { page, wrong } = await site.open('apis/conscent/reference/');
  await page.getByRole('button', { name: "Fill in the sandbox's credentials" }).click();
  await page.locator('#reference button', { hasText: '/client/register-user' }).first().click();
  const answered = page.waitForResponse(
    (response) => response.url().includes('/client/register-user') && response.request().method() === 'POST',
  );
  await page.getByRole('button', { name: /^Send/ }).first().click();
  const answer = await answered;
  expect([answer.status(), await answer.json()]).toEqual([
    201,
    expect.objectContaining({ message: 'Account created successfully' }),
  ]);
  expect(wrong).toEqual([]);
  await page.context().close();
});

test('what a package offers to be imported has a page, with what TSDoc says', () => {
  const { exports } = JSON.parse(fs.readFileSync(join(repository, 'packages/runtime/package.json'), 'utf8'));
  const offered = Object.keys(exports).filter((entry) => !entry.startsWith('./internal/'));
  const pages = offered.map((entry) => [
    entry,
    fs.existsSync(join(site.folder, 'packages/api/runtime', entry, 'index.html')),
  ]);
  expect(pages).toEqual(offered.map((entry) => [entry, true]));
  const page = read('packages/api/runtime/client.md');
  expect(page).toContain('### unwrap()\n\n```ts\nfunction unwrap');
  expect(page).toContain("if (error instanceof ApiError && error.status === 409) return 'Already registered.';");
  expect(page).not.toContain('captureStackTrace');
});

test('no link and no anchor is dead', () => {
  const files = fs
    .readdirSync(site.folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'));
  const idsOf = new Map(
    files.map((file) => [file, new Set([...read(file).matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id))]),
  );
  const dead = files.flatMap((file) =>
    [...read(file).matchAll(/\s(?:href|src)="([^"]*)"/g)].flatMap(([, address = '']) => {
      const { origin, pathname, hash } = new URL(address.replaceAll('&amp;', '&'), `http://site/${file}`);
      if (origin !== 'http://site') return [];
      const target = decodeURIComponent(pathname)
        .slice(1)
        .replace(/(^|\/)$/, '$1index.html');
      const anchor = decodeURIComponent(hash).slice(1);
      const isThere = fs.existsSync(join(site.folder, target));
      const isAnchor = anchor === '' || anchor === '_top' || idsOf.get(target)?.has(anchor);
      return isThere && isAnchor ? [] : [`${file}: ${address}`];
    }),
  );
  expect(files.length).toBeGreaterThan(30);
  expect(dead.join('\n')).toBe('');
});

test('a description can put neither HTML nor a picture from elsewhere nor a script behind a link into a page', async () => {
  const installed = (name: string) => import(pathToFileURL(join(import.meta.dirname, '../site', name)).href);
  const { createSatteriMarkdownProcessor } = await installed('node_modules/@astrojs/markdown-satteri/dist/index.js');
  const { untrustedAddresses, untrustedHtml } = await installed('src/markdown/untrusted.js');
  const processor = await createSatteriMarkdownProcessor({
    mdastPlugins: [untrustedHtml],
    hastPlugins: [untrustedAddresses('/docs')],
    syntaxHighlight: false,
  });
  const htmlOf = async (markdown: string): Promise<string> => (await processor.render(markdown)).code.trim();
  expect(await htmlOf('<script>alert(1)</script>')).toBe('<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>');
  expect(await htmlOf('a <img src=x onerror=alert(1)> b')).toBe('<p>a &lt;img src=x onerror=alert(1)&gt; b</p>');
  expect(await htmlOf('![p](https://elsewhere.example/p.png)')).toBe(
    '<p><a href="https://elsewhere.example/p.png">p</a></p>',
  );
  expect(await htmlOf('[l](javascript:alert(1)) [m](/apis/)')).toBe('<p><em>l</em> <a href="/docs/apis/">m</a></p>');
  expect(await htmlOf('[l][1] ![p][2]\n\n[1]: JavaScript:alert(1)\n[2]: //elsewhere.example/p.png')).toBe(
    '<p><em>l</em> <a href="//elsewhere.example/p.png">p</a></p>',
  );
});

const read = (file: string): string => fs.readFileSync(join(site.folder, file), 'utf8');

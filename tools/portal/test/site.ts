import fs from 'node:fs';
import os from 'node:os';
import { join } from 'node:path';
import { launchChromium } from '@rollcall/consumption/chromium';
import { repository } from '@rollcall/openapi/apis';
import { type Listening, startSandbox } from '@rollcall/sandbox';
import { build } from '../src/build.ts';
import { SANDBOX } from '../src/facts/servers.ts';
import { type Served, serve } from '../src/serve.ts';

type Browser = Awaited<ReturnType<typeof launchChromium>>;
type Page = Awaited<ReturnType<Browser['newPage']>>;

/** The path that the site is served under; it was built for none. */
export const BASE = '/some/docs';

/** A portal that is built and served, a sandbox beside it, and a browser. */
export interface Site {
  readonly folder: string;
  readonly served: Served;
  readonly sandbox: Listening;
  /** Opens a page; what it asks of anybody but the site and the sandbox is refused, and noted. */
  readonly open: (path: string) => Promise<OpenPage>;
  readonly close: () => Promise<void>;
}

export interface OpenPage {
  readonly page: Page;
  /** Requests to elsewhere, what was not found, and errors of scripts. */
  readonly wrong: readonly string[];
  /** Bytes of what was loaded. */
  readonly bytes: () => Promise<number>;
}

/** Builds once for all tests of a file. */
export async function startSite(): Promise<Site> {
  const work = fs.mkdtempSync(join(os.tmpdir(), 'rollcall-portal-'));
  const folder = join(work, 'dist');
  await build(repository, folder, join(work, 'content'));
  const sandbox = await startSandbox({ seed: {}, passwords: { memory: 8, passes: 1 } });
  pointAt(folder, sandbox.url);
  const served = await serve(folder, { base: BASE });
  const browser = await launchChromium();
  return {
    folder,
    served,
    sandbox,
    open: (path) => open(browser, [served.url, sandbox.url], served.url + path),
    close: async () => {
      await browser.close();
      await Promise.all([served.close(), sandbox.close()]);
      fs.rmSync(work, { recursive: true, force: true });
    },
  };
}

/** The console's sandbox is the one of the test, on a port that the system chose. */
function pointAt(folder: string, url: string): void {
  for (const file of fs.globSync('apis/*/reference.json', { cwd: folder }).map((name) => join(folder, name)))
    fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replaceAll(SANDBOX, url));
}

async function open(browser: Browser, own: readonly string[], url: string): Promise<OpenPage> {
  // Nothing is behind this proxy, and what is on this machine needs none.
  const proxy = { server: 'http://127.0.0.1:9', bypass: '127.0.0.1' };
  const context = await browser.newContext({ proxy, colorScheme: 'light', viewport: { width: 1280, height: 900 } });
  const wrong: string[] = [];
  const sizes: Promise<number>[] = [];
  context.on('request', (request) => {
    const isOwn = own.some((origin) => request.url().startsWith(new URL(origin).origin));
    if (!isOwn && !/^(?:data|blob):/.test(request.url())) wrong.push(`asks ${request.url()}`);
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => wrong.push(error.message));
  page.on('response', (response) => {
    if (response.status() >= 400) wrong.push(`${response.status()} ${response.url()}`);
    sizes.push(
      response.body().then(
        ({ length }) => length,
        () => 0,
      ),
    );
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  return { page, wrong, bytes: async () => (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0) };
}

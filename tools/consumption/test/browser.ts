import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import chromium from '@sparticuz/chromium';
import { chromium as browsers } from 'playwright-core';
import { build } from 'vite';

const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript' };

const UNPACKED = join(import.meta.dirname, '../node_modules/.chromium');

/**
 * Where the browser is, unpacked once. The package unpacks it into the machine's folder for temporary files, where somebody may
 * clean up, and takes what another process has unpacked by half for the whole.
 */
async function unpacked(): Promise<string> {
  const binary = join(UNPACKED, 'chromium');
  if (existsSync(binary)) return binary;
  const staging = `${UNPACKED}.${process.pid}`;
  mkdirSync(staging, { recursive: true });
  const { TMPDIR } = process.env;
  process.env.TMPDIR = staging;
  try {
    await chromium.executablePath();
    renameSync(staging, UNPACKED);
  } catch (error) {
    // Another process was first.
    if (!existsSync(binary)) throw error;
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
    rmSync(staging, { recursive: true, force: true });
  }
  return binary;
}

/**
 * Bundles a page, opens it in a headless browser, and gives what it left in `outcome`, and every address it asked for that is
 * not its own.
 *
 * @param allowed - where addresses may begin that are asked for all the same.
 */
export async function runInBrowser(
  folder: string,
  allowed: readonly string[] = [],
): Promise<{ outcome: unknown; foreign: string[] }> {
  const dist = join(folder, 'dist');
  await build({ root: folder, logLevel: 'error', build: { outDir: dist, target: 'esnext' }, configFile: false });
  const server = createServer(({ url = '/' }, answer) => {
    const file = url === '/' ? 'index.html' : url.slice(1);
    try {
      answer
        .writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'text/plain' })
        .end(readFileSync(join(dist, file)));
    } catch {
      answer.writeHead(404).end();
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as { port: number };
  const own = `http://127.0.0.1:${port}/`;
  const browser = await browsers.launch({
    executablePath: await unpacked(),
    // What it is told for scraping would let a page call any origin.
    args: chromium.args.filter((argument) => argument !== '--disable-web-security'),
    headless: true,
  });
  try {
    const page = await browser.newPage();
    const foreign: string[] = [];
    await page.route('**/*', (route) => {
      const url = route.request().url();
      if ([own, ...allowed].some((start) => url.startsWith(start))) return route.continue();
      foreign.push(url);
      return route.abort();
    });
    await page.goto(own);
    await page.waitForFunction('globalThis.outcome !== undefined');
    const outcome: unknown = await page.evaluate('globalThis.outcome');
    return { outcome, foreign: foreign.filter((url) => !url.endsWith('favicon.ico')) };
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
  }
}

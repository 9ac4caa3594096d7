import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { build } from 'vite';
import { launchChromium } from './chromium.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.css': 'text/css',
  '.js': 'text/javascript',
};

/** Serves what was built, at any free port. */
export async function serveFolder(dist: string) {
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
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
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
  const { url: own, close } = await serveFolder(dist);
  const browser = await launchChromium();
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
    close();
  }
}

import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import chromium from '@sparticuz/chromium';
import { type Browser, chromium as browsers } from 'playwright-core';

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

/** What is meant for scraping would let a page call any origin; a single process ends with its first page. */
const UNWANTED = ['--disable-web-security', '--single-process'];

/** A headless browser that keeps to the rules of the web, as people's do. */
export async function launchChromium(): Promise<Browser> {
  return browsers.launch({
    executablePath: await unpacked(),
    args: chromium.args.filter((argument) => !UNWANTED.includes(argument)),
    headless: true,
  });
}

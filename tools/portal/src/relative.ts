import fs from 'node:fs';
import { join, relative, sep } from 'node:path';

/** The path that the site is built for. It is in no file when the build is done. */
export const PLACEHOLDER = '/__portal__';

/** Makes every address in a built site relative, so that it works under whatever path it is served. */
export function makeRelative(folder: string): void {
  for (const entry of fs.readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    if (!entry.isFile() || !/\.(?:html|css|js|json)$/.test(file)) continue;
    const text = fs.readFileSync(file, 'utf8');
    if (!text.includes(PLACEHOLDER)) continue;
    const up = '../'.repeat(relative(folder, file).split(sep).length - 1) || './';
    fs.writeFileSync(
      file,
      file.endsWith('.js') ? inScript(text, up) : text.replaceAll(new RegExp(`${PLACEHOLDER}/?`, 'g'), up),
    );
  }
}

/** A script's addresses are relative to the page, unless it looks where it is itself. */
function inScript(text: string, up: string): string {
  const literal = new RegExp(`(["'\`])${PLACEHOLDER}/?([^"'\`]*)\\1`, 'g');
  return text.replaceAll(literal, (_, __, rest: string) => `(new URL("${up}${rest}",import.meta.url).pathname)`);
}

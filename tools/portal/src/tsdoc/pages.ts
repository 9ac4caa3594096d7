import { execFile } from 'node:child_process';
import fs from 'node:fs';
import { join, posix } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from '../page.ts';
import type { Entry } from './entries.ts';

/** What TSDoc says of the entries of packages, as Markdown by the names of the entries. */
export type Tsdoc = Readonly<Record<string, string>>;

/**
 * Reads it in a process of its own, which has a processor to itself while others make the other pages.
 *
 * @param file - where it is remembered.
 */
export async function readTsdoc(root: string, file: string): Promise<Tsdoc> {
  await promisify(execFile)(process.execPath, [join(import.meta.dirname, 'write-tsdoc.ts'), root, file]);
  return JSON.parse(fs.readFileSync(file, 'utf8')).pages;
}

/** A page for each entry. */
export function tsdocPages(entries: readonly Entry[], tsdoc: Tsdoc): Page[] {
  const paths = new Map(entries.map(({ name, path }) => [`${name}.md`, path]));
  return entries.map(({ name, path }) => {
    const body = (tsdoc[name] ?? '')
      .replace(/^# .*\n+/, '')
      .replaceAll(/<a id="[^"]*"><\/a> /g, '')
      .replaceAll(
        /\]\((?!https?:)([^)#]+\.md)/g,
        (_, file: string) => `](/${paths.get(posix.join(posix.dirname(name), file))}/`,
      );
    const [, said] = /^([A-Z`].*?[.:])(?:\s|$)/.exec(body) ?? [];
    const description = said?.replace(/:$/, '.') ?? `What \`${name}\` exports.`;
    return { path, title: name, label: name.replace('@rollcall/', ''), description, body, group: ['Packages', 'API'] };
  });
}

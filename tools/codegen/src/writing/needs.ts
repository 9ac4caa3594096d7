import fs from 'node:fs';
import { join } from 'node:path';
import { type Need, projectAt } from '@rollcall/command/project';
import type { OpenApiDocument } from '@rollcall/openapi/document';
import { operationsOf } from '@rollcall/openapi/operations';
import { generatedFolder } from './paths.ts';
import { filesIn } from './state.ts';

/** The ids of the operations that an API was generated with; none if it was not. */
function generatedOperations(root: string, api: string): string[] {
  const file = join(generatedFolder(root, api), 'openapi.json');
  if (!fs.existsSync(file)) return [];
  const { paths = {} } = JSON.parse(fs.readFileSync(file, 'utf8')) as OpenApiDocument;
  return Object.values(paths).flatMap((item) =>
    operationsOf(item).flatMap(({ operation }) => operation.operationId ?? []),
  );
}

/** What operations lack of what the project says they need, by place: `src/handlers.ts:7: getNote: no handler`. */
export function lacksOf(root: string, apis: readonly string[]): string[] {
  const { needs = [] } = projectAt(root).config;
  return needs.length === 0 ? [] : apis.flatMap((api) => lacksOfApi(root, api, needs));
}

function lacksOfApi(root: string, api: string, needs: readonly Need[]): string[] {
  const operations = generatedOperations(root, api);
  return needs.flatMap(({ in: placeOf, mention = (_, id) => id, at, lack }) => {
    const place = placeOf(api);
    const files = filesAt(root, place);
    const without = operations.filter((id) => ![...files.values()].some((text) => mentions(text, mention(api, id))));
    if (without.length === 0 || without.length === operations.length) return [];
    return `${lineOf(files, at) ?? place}: ${without.join(', ')} of ${api}: ${lack}`;
  });
}

/** What stands in a file, or in all files of a folder, by path from the root. */
function filesAt(root: string, place: string): ReadonlyMap<string, string> {
  const stat = fs.statSync(join(root, place), { throwIfNoEntry: false });
  const paths = stat?.isDirectory()
    ? filesIn(join(root, place)).map((file) => `${place}/${file}`)
    : stat
      ? [place]
      : [];
  return new Map(paths.map((path) => [path, fs.readFileSync(join(root, path), 'utf8')]));
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\/-]/g, '\\$&');

/** As a word, not as a part of another. */
const mentions = (text: string, word: string): boolean =>
  text.includes(word) && new RegExp(`(?<![\\w$])${escaped(word)}(?![\\w$])`).test(text);

/** `src/handlers.ts:7`, of the first line with this text. */
function lineOf(files: ReadonlyMap<string, string>, at: string | undefined): string | undefined {
  const [path, text] = [...files].find(([, content]) => at !== undefined && content.includes(at)) ?? [];
  return text === undefined ? undefined : `${path}:${text.slice(0, text.indexOf(at ?? '')).split('\n').length}`;
}

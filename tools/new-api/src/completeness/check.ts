import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectAt } from '@rollcall/command/project';
import type { Operation } from '@rollcall/runtime/operation';
import type { Json } from '../json.ts';
import type { Staged } from '../staging/stage.ts';
import { type Completeness, compareFacts, compareKeywords } from './completeness.ts';
import { factsOf, factsOfTable, type Kind } from './facts.ts';

/** Compares a description as it came with the generated table of operations, and its schemas with the published contract. */
export async function checkCompleteness(
  root: string,
  name: string,
  original: Json,
  staged: Pick<Staged, 'leftOut' | 'decisions'>,
): Promise<Completeness> {
  const folder = join(root, projectAt(root).sourceFolder(name), 'generated');
  const table = join(folder, 'operations.ts');
  const module: Readonly<Record<string, Operation>> = existsSync(table) ? await import(pathToFileURL(table).href) : {};
  const operations = Object.values(module).filter(({ method, path }) => typeof method === 'string' && path);
  const made = JSON.parse(readFileSync(join(folder, 'openapi.json'), 'utf8'));
  const { counts, lost } = compareFacts(factsOf(original), factsOfTable(operations), staged);
  return { counts, lost: [...lost, ...compareKeywords(original, made, staged)] };
}

const WORDS: Readonly<Record<Kind, string>> = {
  operation: 'operations',
  parameter: 'parameters',
  body: 'media types of bodies',
  response: 'responses',
  header: 'response headers',
  credential: 'credentials of operations',
};

/** More than this says no more. */
const MOST_LOST = 20;

/** What to print of it: one sentence, and what is lost for a fault of ours. */
export function completenessText({ counts, lost }: Completeness): string {
  const number = (count: number) => count.toLocaleString('en');
  const parts = [...counts].map(([kind, { said, known }]) => `${number(known)} of ${number(said)} ${WORDS[kind]}`);
  const isAll = [...counts.values()].every(({ said, known }) => said === known);
  const rest = isAll ? '' : ' The others are in LEFT_OUT.md or IMPORTED.md.';
  const shown = lost.slice(0, MOST_LOST).map((fact) => `  ${fact}\n`);
  const more = lost.length > MOST_LOST ? `  … and ${lost.length - MOST_LOST} more\n` : '';
  const fault = `The generated code lacks, by a fault of ours, what no list names. Please report it:\n${shown.join('')}${more}`;
  return `Carried: ${parts.join(', ')}.${rest}\n${lost.length > 0 ? fault : ''}`;
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JsonObject } from '@rollcall/openapi/json';
import { parse } from 'yaml';
import { compareDocuments } from '../src/contract/compare.ts';
import type { Finding } from '../src/finding.ts';
import type { Bump } from '../src/severity.ts';
import { apply, type Edit } from './apply.ts';

const FOLDER = join(import.meta.dirname, 'corpus');

/** One edit of `base.openapi.yaml` and the verdict it must get, exactly. */
interface Case {
  readonly topic: string;
  readonly name: string;
  readonly edits: readonly Edit[];
  readonly bump: Bump;
  /** As `titleOf` writes them. */
  readonly ids: readonly string[];
}

export const base = parse(readFileSync(join(FOLDER, 'base.openapi.yaml'), 'utf8')) as JsonObject;

/** Today, as far as the corpus is concerned. */
export const now = new Date('2027-01-01');

/** The cases of `<topic>.yaml`: `[name, edit or edits, bump, id, …]`. */
export const cases: readonly Case[] = readdirSync(FOLDER)
  .filter((file) => file !== 'base.openapi.yaml')
  .sort()
  .flatMap((file) => {
    const rows = parse(readFileSync(join(FOLDER, file), 'utf8')) as [string, Edit | Edit[], Bump, ...string[]][];
    return rows.map(([name, edit, bump, ...ids]) => ({
      topic: file.replace('.yaml', ''),
      name,
      edits: [edit].flat(),
      bump,
      ids: ids.sort(),
    }));
  });

const found = new Map<Case, readonly Finding[]>();

/** What the edits of a case are found to be. Tests of several files share it: a comparison is not made twice. */
export function findingsOf(edited: Case): readonly Finding[] {
  const findings = found.get(edited) ?? compareDocuments(base, apply(base, edited.edits), now);
  found.set(edited, findings);
  return findings;
}

/** `request enum-value-removed`: the rule of a finding, and the direction in which it was applied. */
export const titleOf = ({ id, direction }: Pick<Finding, 'id' | 'direction'>): string =>
  direction ? `${direction} ${id}` : id;

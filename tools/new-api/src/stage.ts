import fs from 'node:fs';
import os from 'node:os';
import { join } from 'node:path';
import { stringifyYaml } from '@redocly/openapi-core';
import { configure, projectAt } from '@rollcall/command/project';
import { type Finding, lintAndBundle } from '@rollcall/spec-rules';
import { unwaivable } from '@rollcall/spec-rules/waivers';
import { besideCarried, type Excluded, exclude, excludedText } from './exclude.ts';
import type { Json } from './json.ts';
import { guessNotation } from './notation.ts';
import { withoutRedundantParameters } from './redundant-parameters.ts';

/** What is to be written to `specs/<name>/`, judged but not yet there. */
export interface Staged {
  /** Text by file name. */
  readonly files: ReadonlyMap<string, string>;
  /** What our lint wants, and is waived. */
  readonly wanted: readonly Finding[];
  /** What can't be carried. */
  readonly refused: readonly Finding[];
  readonly excluded: readonly Excluded[];
  /** What the description leaves open, and is taken for granted. */
  readonly guessed: readonly Finding[];
}

export interface Candidate {
  readonly root: string;
  readonly name: string;
  readonly document: Json;
  /** The text of the description, where nothing had to be changed in it. */
  readonly text: string | undefined;
  readonly exclude: boolean;
}

const MAX_ROUNDS = 5;

/**
 * Lints a description in a folder of its own, leaves out what can't be carried, and writes the waivers. A media type beside
 * one that is carried is always left out, and so is a parameter that something else sends; anything else only if asked to.
 */
export async function stage({ root, name, document, text, exclude: mayExclude }: Candidate): Promise<Staged> {
  const excluded: Excluded[] = [];
  const guessed: Finding[] = [];
  let current = document;
  let yaml = text ?? toYaml(document);
  for (let round = 1; ; round++) {
    const findings = await lint(root, name, yaml);
    const refused = findings.filter(({ rule }) => isRefusal(rule));
    const wanted = findings.filter(({ rule }) => !isRefusal(rule));
    const guess = guessNotation(current, refused);
    if (guess) {
      guessed.push(...guess.guessed);
      current = guess.rest;
      yaml = toYaml(current);
      continue;
    }
    const needed = withoutRedundantParameters(current, refused);
    if (needed) {
      excluded.push(...needed.excluded);
      current = needed.rest;
      yaml = toYaml(current);
      continue;
    }
    const out = mayExclude ? refused : besideCarried(current, refused);
    const less = out.length > 0 && round < MAX_ROUNDS ? exclude(current, out) : undefined;
    if (!less || less.excluded.length === 0)
      return { files: filesOf(name, yaml, wanted, excluded), wanted, refused, excluded, guessed };
    excluded.push(...less.excluded);
    current = less.rest;
    yaml = toYaml(current);
  }
}

const isRefusal = (rule: string): boolean =>
  unwaivable.has(rule) || rule === 'yaml-syntax' || rule === 'openapi-version';

function toYaml(document: Json): string {
  return stringifyYaml(document, { noRefs: true, lineWidth: 120 });
}

async function lint(root: string, name: string, yaml: string): Promise<readonly Finding[]> {
  const folder = fs.mkdtempSync(join(os.tmpdir(), 'rollcall-new-api-'));
  const remove = () => fs.rmSync(folder, { recursive: true, force: true });
  process.once('exit', remove);
  try {
    const rules = join(root, 'redocly.yaml');
    if (fs.existsSync(rules)) fs.copyFileSync(rules, join(folder, 'redocly.yaml'));
    configure(folder, projectAt(root).config);
    const spec = join(folder, 'specs', name, 'openapi.yaml');
    fs.mkdirSync(join(spec, '..'), { recursive: true });
    fs.writeFileSync(spec, yaml);
    return (await lintAndBundle(spec, { root: folder })).findings;
  } finally {
    remove();
    process.off('exit', remove);
  }
}

function filesOf(
  name: string,
  yaml: string,
  wanted: readonly Finding[],
  excluded: readonly Excluded[],
): Map<string, string> {
  const counts = Map.groupBy(wanted, ({ rule }) => rule);
  const waivers = [...counts]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([rule, { length }]) => ({
      rule,
      reason: `Imported: the description breaks it ${length === 1 ? 'once' : `${length} times`}.`,
    }));
  return new Map([
    ['openapi.yaml', yaml],
    ...(waivers.length > 0 ? ([['waivers.yaml', stringifyYaml(waivers, { lineWidth: 120 })]] as const) : []),
    ...(excluded.length > 0 ? ([['EXCLUDED.md', excludedText(name, excluded)]] as const) : []),
  ]);
}

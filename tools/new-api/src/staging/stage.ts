import fs from 'node:fs';
import os from 'node:os';
import { join } from 'node:path';
import { stringifyYaml } from '@redocly/openapi-core';
import { configure, projectAt } from '@rollcall/command/project';
import { isWithin } from '@rollcall/openapi/pointer';
import { type Finding, lintAndBundle } from '@rollcall/spec-rules';
import { unwaivable, type Waiver } from '@rollcall/spec-rules/waivers';
import type { Decision } from '../decision.ts';
import type { Json } from '../json.ts';
import { guess } from './guesses.ts';
import { type LeftOut, leaveOut, leftOutText } from './leave-out.ts';

/** What is to be written to `specs/<name>/`, judged but not yet there. */
export interface Staged {
  /** Text by file name. */
  readonly files: ReadonlyMap<string, string>;
  /** What our lint wants, and is waived. */
  readonly wanted: readonly Finding[];
  /** What can't be carried. */
  readonly refused: readonly Finding[];
  readonly leftOut: readonly LeftOut[];
  /** What the description leaves open, and is taken for granted. */
  readonly decisions: readonly Decision[];
}

interface Candidate {
  readonly root: string;
  readonly name: string;
  readonly document: Json;
  /** The text of the description, where nothing had to be changed in it. */
  readonly text: string | undefined;
  /** Nothing may be left out. */
  readonly isStrict: boolean;
  /** XML and YAML may become texts. */
  readonly asText: boolean;
  /** Waivers of those who edit the spec: they stay as long as they are needed. */
  readonly waivers?: readonly Waiver[];
}

/** The name of the description in its folder. */
export const SPEC = 'openapi.yaml';

const MAX_ROUNDS = 6;

/** Lints a description in a folder of its own, leaves out what can't be carried as far as it may, and writes the waivers. */
export async function stage({
  root,
  name,
  document,
  text,
  isStrict,
  asText,
  waivers = [],
}: Candidate): Promise<Staged> {
  const leftOut: LeftOut[] = [];
  const decisions: Decision[] = [];
  let current = document;
  let yaml = text ?? toYaml(document);
  for (let round = 1; ; round++) {
    const findings = await lint(root, name, yaml);
    const refused = findings.filter(({ rule }) => isRefusal(rule));
    const wanted = findings.filter(({ rule }) => !isRefusal(rule));
    const guessed = guess(current, refused, asText);
    const left = refused.filter(({ pointer }) => !guessed.settled.has(pointer));
    const less = isStrict ? { rest: guessed.rest, leftOut: [] } : leaveOut(guessed.rest, left);
    if (round === MAX_ROUNDS || guessed.decisions.length + less.leftOut.length === 0)
      return { files: filesOf(name, yaml, wanted, leftOut, waivers), wanted, refused, leftOut, decisions };
    decisions.push(...guessed.decisions);
    leftOut.push(...less.leftOut);
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
  leftOut: readonly LeftOut[],
  own: readonly Waiver[],
): Map<string, string> {
  const kept = own.filter(
    (waiver) => waiver.rule.startsWith('target/') || wanted.some((finding) => isWaived(waiver, finding)),
  );
  const left = wanted.filter((finding) => !kept.some((waiver) => isWaived(waiver, finding)));
  const imported = [...Map.groupBy(left, ({ rule }) => rule)]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([rule, { length }]) => ({
      rule,
      reason: `${IMPORTED_REASON} ${countOf(length)}.`,
    }));
  const waivers = [...kept, ...imported];
  return new Map([
    [SPEC, yaml],
    ...(waivers.length > 0 ? ([['waivers.yaml', stringifyYaml(waivers, { lineWidth: 120 })]] as const) : []),
    ...(leftOut.length > 0 ? ([['LEFT_OUT.md', leftOutText(name, leftOut)]] as const) : []),
  ]);
}

/** How the reasons of waivers begin that an import writes, and each update rewrites. */
export const IMPORTED_REASON = 'Imported: the description breaks it';

export const countOf = (count: number): string => (count === 1 ? 'once' : `${count} times`);

const isWaived = ({ rule, pointer = '#' }: Waiver, finding: Finding): boolean =>
  rule === finding.rule && isWithin(finding.pointer, pointer);

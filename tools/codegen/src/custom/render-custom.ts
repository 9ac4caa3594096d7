import { join } from 'node:path';
import { Failure } from '@rollcall/command';
import { projectAt, type TargetDefinition, type TargetModel, type Uncarried } from '@rollcall/command/project';
import { defineTarget } from '@rollcall/command/project/config';
import { targetWaivers } from '@rollcall/spec-rules/read-waivers';
import type { Waiver } from '@rollcall/spec-rules/waivers';
import type { ApiModel } from '../model/model.ts';
import { targets } from '../targets/index.ts';
import { targetModelOf } from './target-model.ts';

/** Told the rule of a target and where in the spec it can't carry something, to record that instead of refusing it. */
export type RecordUncarried = (rule: string, pointers: readonly string[]) => void;

/**
 * Renders the targets of a project.
 *
 * @throws Failure for what a target can't carry and no waiver records, and for a waiver that records nothing.
 */
export async function renderCustom(
  root: string,
  api: string,
  model: ApiModel,
  record?: RecordUncarried,
): Promise<[file: string, text: string][]> {
  const { config, specFolder } = projectAt(root);
  const own = config.targets ?? [];
  const spec = `${specFolder(api)}/openapi.yaml`;
  const waivers = await targetWaivers(join(root, specFolder(api), 'waivers.yaml'));
  if (own.length + waivers.length === 0) return [];
  checkTargets(own);
  const unknown = waivers.find(({ rule }) => !own.some(({ name }) => rule === ruleOf(name)));
  if (unknown) throw new Failure(`${specFolder(api)}/waivers.yaml: there is no target of ${unknown.rule}.`);
  const all = targetModelOf(model);
  const rendered: [string, string][] = [];
  for (const target of own) {
    const recorded = waivers.filter(({ rule }) => rule === ruleOf(target.name));
    const carried = carriedBy(target, all, recorded, spec, record);
    const text = await attempt(target, () => target.render(carried));
    if (typeof text !== 'string') throw new Failure(`The target ${target.name} renders no text.`);
    rendered.push([target.file, text]);
  }
  return rendered;
}

const ruleOf = (name: string): string => `target/${name}`;

function checkTargets(own: readonly TargetDefinition[]): void {
  for (const [index, { name, file }] of own.map(defineTarget).entries()) {
    const isTaken = file in targets || own.findIndex((other) => other.file === file) < index;
    if (isTaken) throw new Failure(`The target ${name} can't make ${file}: another target makes it.`);
  }
}

/** The model without the operations that can't be carried, as waivers record. */
function carriedBy(
  target: TargetDefinition,
  all: TargetModel,
  waivers: readonly Waiver[],
  spec: string,
  record?: RecordUncarried,
): TargetModel {
  const found = attempt(target, () => [...target.carries(all)]);
  const isIn = ({ pointer }: Uncarried, place = '#') => pointer === place || pointer.startsWith(`${place}/`);
  const refused = found.filter((uncarried) => !waivers.some(({ pointer }) => isIn(uncarried, pointer)));
  const pointers = refused.map(({ pointer }) => pointer);
  if (refused.length > 0 && !record) throw new Failure(refusalOf(target, refused, spec));
  if (refused.length > 0) record?.(ruleOf(target.name), pointers);
  const needless = waivers.find(({ pointer }) => !found.some((uncarried) => isIn(uncarried, pointer)));
  if (needless)
    throw new Failure(
      `The waiver of ${needless.rule} for ${needless.pointer ?? 'the API'} records nothing: remove it.`,
    );
  const isCarried = (operation: { readonly pointer: string }) =>
    !found.some((uncarried) => isIn(uncarried, operation.pointer));
  return { ...all, operations: all.operations.filter(isCarried), webhooks: all.webhooks.filter(isCarried) };
}

/** A target is somebody's program: what it throws is told with its name. */
function attempt<T>({ name }: TargetDefinition, work: () => T): T {
  const explain = (error: unknown) => {
    throw new Failure(`The target ${name} failed: ${error instanceof Error ? error.message : error}`, { cause: error });
  };
  try {
    const result = work();
    return result instanceof Promise ? (result.catch(explain) as T) : result;
  } catch (error) {
    return explain(error);
  }
}

function refusalOf({ name, file }: TargetDefinition, refused: readonly Uncarried[], spec: string): string {
  const lines = refused.map(
    ({ pointer, message, repair }) =>
      `  ${pointer}\n    ${message}${repair === undefined ? '' : `\n    Repair: ${repair}`}\n`,
  );
  return (
    `${spec} can't be carried to ${file}:\n${lines.join('')}` +
    `To leave an operation out, record it in waivers.yaml beside it: {rule: ${ruleOf(name)}, pointer: '…', reason: …}`
  );
}

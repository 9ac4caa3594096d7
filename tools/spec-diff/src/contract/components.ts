import { isObject, type JsonObject } from '@rollcall/openapi/json';
import { joinPointer } from '@rollcall/openapi/pointer';
import { addition, breaking, note } from '../compatibility.ts';
import { equal, objectOf, show } from '../json.ts';
import { nodeAt } from '../node.ts';
import { compareSchemas } from '../schema/compare.ts';
import { isSanctioned } from '../sunset.ts';
import type { Context } from './report.ts';

/** The sections of `components` whose names are types in the packages. */
const SECTIONS: Readonly<Record<string, string>> = {
  schemas: 'component',
  responses: 'response component',
  parameters: 'parameter component',
  requestBodies: 'request body component',
  headers: 'header component',
};

export function compareComponents(old: JsonObject, next: JsonObject, context: Context): void {
  for (const [section, noun] of Object.entries(SECTIONS)) {
    const [before, after] = [old, next].map((document) => objectOf(objectOf(document.components)[section]));
    if (before && after) compareSection(section, noun, before, after, context);
  }
  compareUnused(old, next, context);
}

function compareSection(
  section: string,
  noun: string,
  before: JsonObject,
  after: JsonObject,
  { report, now, isPackage }: Context,
): void {
  const fresh = Object.keys(after).filter((name) => !Object.hasOwn(before, name));
  const at = (name: string) => joinPointer(`#/components/${section}`, name);
  const kind = noun.replaceAll(' ', '-');
  for (const name of Object.keys(before).filter((one) => !Object.hasOwn(after, one))) {
    const renamed = fresh.find((other) => equal(withoutName(before[name], name), withoutName(after[other], other)));
    const message = renamed
      ? `The ${noun} ${show(name)} is now called ${show(renamed)}.`
      : `The ${noun} ${show(name)} was removed.`;
    const hint = renamed ? `Import ${show(renamed)} instead of ${show(name)}.` : `Stop importing ${show(name)}.`;
    const entry = {
      id: `${kind}-${renamed ? 'renamed' : 'removed'}`,
      message,
      hint,
      old: at(name),
      ...(renamed ? { new: at(renamed) } : {}),
    };
    report.add(isPackage ? breaking('readers') : note('readers'), {
      ...entry,
      sanctioned: isSanctioned(before[name], now),
    });
    if (renamed) fresh.splice(fresh.indexOf(renamed), 1);
  }
  for (const name of fresh)
    report.add(addition('readers'), {
      id: `${kind}-added`,
      message: `The ${noun} ${show(name)} is new.`,
      new: at(name),
    });
}

/** The component without references to itself, so that a recursive one can be recognised under another name. */
const withoutName = (value: unknown, name: string): unknown =>
  JSON.parse(JSON.stringify(value).replaceAll(JSON.stringify(`#/components/schemas/${name}`), '"#self"'));

/** Components that no operation reaches: nobody sends them, but readers have their types. */
function compareUnused(old: JsonObject, next: JsonObject, { report, now, isPackage }: Context): void {
  if (!isPackage) return;
  const reached = new Set([...reachedFrom(old), ...reachedFrom(next)]);
  const [before, after] = [old, next].map((document) => objectOf(objectOf(document.components).schemas));
  for (const name of Object.keys(before ?? {})) {
    const at = joinPointer('#/components/schemas', name);
    if (reached.has(at) || !after || !Object.hasOwn(after, name)) continue;
    const part = {
      direction: 'response' as const,
      prefix: 'component',
      name: `the component ${show(name)}`,
      operation: '',
      key: at,
    };
    for (const change of compareSchemas(nodeAt(old, at), nodeAt(next, at), 'response', now))
      report.change(change, part);
  }
}

/** The components that paths refer to, through others or directly. */
function reachedFrom(document: JsonObject): Set<string> {
  const found = new Set<string>();
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    if (!isObject(value)) return;
    for (const inner of Object.values(value)) visit(inner);
    const ref = typeof value.$ref === 'string' ? decodeURIComponent(value.$ref) : undefined;
    if (ref === undefined || found.has(ref)) return;
    found.add(ref);
    visit(nodeAt(document, ref).value);
  };
  visit(document.paths);
  return found;
}

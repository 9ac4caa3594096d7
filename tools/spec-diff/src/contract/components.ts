import { isObject, type JsonObject } from '@rollcall/openapi/json';
import { joinPointer } from '@rollcall/openapi/pointer';
import { equal, objectOf, show } from '../json.ts';
import { nodeAt } from '../node.ts';
import { effectOf } from '../rules/index.ts';
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

/** A description means the same under other names; the package that is made from it exports them. */
export function compareExports(old: JsonObject, next: JsonObject, context: Context): void {
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
  { report, now }: Context,
): void {
  const fresh = Object.keys(after).filter((name) => !Object.hasOwn(before, name));
  const at = (name: string) => joinPointer(`#/components/${section}`, name);
  for (const name of Object.keys(before).filter((each) => !Object.hasOwn(after, each))) {
    const renamed = fresh.find((other) => equal(withoutName(before[name], name), withoutName(after[other], other)));
    const say = report.about({ name: show(renamed ?? name), sanctioned: isSanctioned(before[name], now) });
    if (renamed === undefined)
      say('export-removed', `The package no longer exports the ${noun} ${show(name)}.`, at(name));
    else {
      const message = `The package exports the ${noun} ${show(name)} as ${show(renamed)} now.`;
      say('export-renamed', message, at(name), at(renamed));
      fresh.splice(fresh.indexOf(renamed), 1);
    }
  }
  const say = report.about({});
  for (const name of fresh) say('export-added', `The package exports the ${noun} ${show(name)}.`, undefined, at(name));
}

/** The component without references to itself, so that a recursive one can be recognised under another name. */
const withoutName = (value: unknown, name: string): unknown =>
  JSON.parse(JSON.stringify(value).replaceAll(JSON.stringify(`#/components/schemas/${name}`), '"#self"'));

/** Components that no operation reaches: nobody sends them, but readers have their types. */
function compareUnused(old: JsonObject, next: JsonObject, { report, now }: Context): void {
  const reached = new Set([...reachedFrom(old), ...reachedFrom(next)]);
  const [before, after] = [old, next].map((document) => objectOf(objectOf(document.components).schemas));
  for (const name of Object.keys(before ?? {})) {
    const at = joinPointer('#/components/schemas', name);
    if (reached.has(at) || !after || !Object.hasOwn(after, name)) continue;
    const effects = compareSchemas(nodeAt(old, at), nodeAt(next, at), 'response', now).map(effectOf);
    if (effects.length === 0) continue;
    const isWider = effects.some((effect) => effect === 'widens' || effect === 'incomparable');
    const message = `The package exports another ${show(name)}, which no operation uses.`;
    report.about({ name: show(name) })(isWider ? 'export-changed' : 'export-extended', message, at, at);
  }
}

/** The components that paths and webhooks refer to, through others or directly. */
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
  visit([document.paths, document.webhooks]);
  return found;
}

import type { JsonObject } from '@rollcall/openapi/json';
import { joinPointer, tokensOf, valueAt } from '@rollcall/openapi/pointer';
import { show } from '../json.ts';
import { fieldOf } from '../node.ts';
import { normalDocument } from '../normal/document.ts';
import { isSanctioned, sunsetOf } from '../sunset.ts';
import { compareBodies } from './bodies.ts';
import { compareExports } from './components.ts';
import { compareExtensions } from './extensions.ts';
import { callbacksOf, compareIncoming, webhooksOf } from './incoming.ts';
import { type Operation, pairOperations, templateNames } from './operations.ts';
import { compareParameters } from './parameters.ts';
import { type Context, type Raw, Report } from './report.ts';
import { compareResponses } from './responses.ts';
import { compareRest } from './rest.ts';
import { compareSchemes, compareSecurity } from './security.ts';
import { compareOwnServers, compareServers } from './servers.ts';

/**
 * All that differs between two bundled descriptions, judged by the compatibility rules: of the API, and of the package that is
 * made from it.
 */
export function compareDocuments(original: JsonObject, edited: JsonObject, now: Date): readonly Raw[] {
  const context: Context = { now, report: new Report() };
  const [old, next] = [normalDocument(original), normalDocument(edited)];
  for (const pair of pairOperations(old, next)) {
    if (pair.old && pair.new) compareOperations(pair.old, pair.new, context);
    else if (pair.old) removed(pair.old, context);
    else if (pair.new) added(pair.new, context);
  }
  compareIncoming(webhooksOf(old), webhooksOf(next), context);
  compareServers(old, next, context);
  compareSchemes(old, next, context);
  compareExports(old, next, context);
  compareRest(original, edited, { old, new: next }, context);
  return context.report.findings.map(({ old: from, new: to, ...finding }) => ({
    ...finding,
    ...(from ? { old: { pointer: presentAt(original, from.pointer) } } : {}),
    ...(to ? { new: { pointer: presentAt(edited, to.pointer) } } : {}),
  }));
}

/** The pointer, or the next one on the way up where something stands: the normal form has other keywords than the original. */
function presentAt(document: JsonObject, pointer: string): string {
  const tokens = tokensOf(pointer);
  while (tokens.length > 0 && valueAt(document, joinPointer('#', ...tokens)) === undefined) tokens.pop();
  return joinPointer('#', ...tokens);
}

function removed({ id, node }: Operation, { report, now }: Context): void {
  report.add({
    id: 'operation-removed',
    message: `The operation ${show(id)} was removed.`,
    old: node.pointer,
    operation: id,
    name: show(id),
    sanctioned: isSanctioned(node.value, now),
  });
}

function added({ id, node }: Operation, { report }: Context): void {
  report.add({
    id: 'operation-added',
    message: `The operation ${show(id)} is new.`,
    new: node.pointer,
    operation: id,
  });
}

function compareOperations(old: Operation, next: Operation, context: Context): void {
  compareNames(old, next, context);
  compareLifecycle(old, next, context);
  compareParameters(old, next, context);
  compareBodies(old, next, context);
  compareResponses(old, next, context);
  compareSecurity(old, next, context);
  compareExtensions(old, next, context);
  compareIncoming(callbacksOf(old), callbacksOf(next), context);
  compareOwnServers(old, next, context);
}

function compareNames(old: Operation, next: Operation, { report }: Context): void {
  const places = { old: old.node.pointer, new: next.node.pointer, operation: next.id };
  if (old.id !== next.id) {
    const message = `The operation ${show(old.id)} is now called ${show(next.id)}.`;
    report.add({
      id: 'operation-id-changed',
      message,
      ...places,
      name: show(next.id),
    });
  }
  const [was, is] = [templateNames(old.path), templateNames(next.path)];
  const moved =
    old.method !== next.method || old.path.replaceAll(/\{[^}]*\}/g, '{}') !== next.path.replaceAll(/\{[^}]*\}/g, '{}');
  if (moved) {
    const message = `${show(next.id)} moved from \`${old.method} ${old.path}\` to \`${next.method} ${next.path}\`.`;
    report.add({ id: 'operation-moved', message, ...places });
  } else {
    for (const [index, name] of was.entries()) {
      if (name === is[index]) continue;
      const message = `The path parameter ${show(name)} of ${show(next.id)} is now called ${show(is[index])}.`;
      report.add({ id: 'path-parameter-renamed', message, ...places, name: show(is[index]) });
    }
  }
}

function compareLifecycle(old: Operation, next: Operation, { report }: Context): void {
  const [was, is] = [old, next].map(({ node }) => fieldOf(node, 'deprecated') === true);
  const places = { old: old.node.pointer, new: next.node.pointer, operation: next.id };
  const [before, after] = [sunsetOf(old.node.value), sunsetOf(next.node.value)];
  const raw = fieldOf(next.node, 'x-sunset');
  if (is && !was) {
    const until = after ? `, and may be removed from ${String(raw)} on` : '';
    report.add({
      id: 'operation-deprecated',
      message: `${show(next.id)} is deprecated${until}.`,
      ...places,
    });
  }
  if (was && !is)
    report.add({
      id: 'operation-reinstated',
      message: `${show(next.id)} is no longer deprecated.`,
      ...places,
    });
  if (raw !== undefined && !after) {
    report.add({
      id: 'sunset-invalid',
      message: `\`x-sunset\` of ${show(next.id)} is not a date: ${show(raw)}.`,
      ...places,
    });
  }
  if (before && after && after < before) {
    const message = `The removal of ${show(next.id)} was moved forward, from ${show(fieldOf(old.node, 'x-sunset'))} to ${show(raw)}.`;
    report.add({ id: 'sunset-moved-forward', message, ...places });
  }
  if (before && raw === undefined && is)
    report.add({
      id: 'sunset-deleted',
      message: `${show(next.id)} no longer has a day of removal.`,
      ...places,
    });
}

import type { JsonObject } from '@rollcall/openapi/json';
import { joinPointer, tokensOf, valueAt } from '@rollcall/openapi/pointer';
import { show } from '../json.ts';
import { changeOfFlag, fieldOf, isSet } from '../node.ts';
import { normalDocument } from '../normal/document.ts';
import type { ContractRule } from '../rules/index.ts';
import { isSanctioned, sunsetOf } from '../sunset.ts';
import { compareBodies } from './bodies.ts';
import { compareExports } from './components.ts';
import { compareExtensions } from './extensions.ts';
import { callbacksOf, compareIncoming, webhooksOf } from './incoming.ts';
import { addressOf, type Operation, pairOperations, templateNames } from './operations.ts';
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
  const say = report.about({ operation: id, name: show(id), sanctioned: isSanctioned(node.value, now) });
  say('operation-removed', `The operation ${show(id)} was removed.`, node);
}

function added({ id, node }: Operation, { report }: Context): void {
  report.about({ operation: id })('operation-added', `The operation ${show(id)} is new.`, undefined, node);
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
  const say = (id: ContractRule, message: string, name?: string) =>
    report.about({ operation: next.id, name })(id, message, old.node, next.node);
  if (old.id !== next.id) {
    const message = `The operation ${show(old.id)} is now called ${show(next.id)}.`;
    say('operation-id-changed', message, show(next.id));
  }
  if (addressOf(old) !== addressOf(next)) {
    const message = `${show(next.id)} moved from \`${old.method} ${old.path}\` to \`${next.method} ${next.path}\`.`;
    say('operation-moved', message);
    return;
  }
  const is = templateNames(next.path);
  for (const [index, name] of templateNames(old.path).entries()) {
    if (name === is[index]) continue;
    const message = `The path parameter ${show(name)} of ${show(next.id)} is now called ${show(is[index])}.`;
    say('path-parameter-renamed', message, show(is[index]));
  }
}

function compareLifecycle(old: Operation, next: Operation, { report }: Context): void {
  const say = (id: ContractRule, message: string) =>
    report.about({ operation: next.id })(id, message, old.node, next.node);
  const [before, after] = [sunsetOf(old.node.value), sunsetOf(next.node.value)];
  const [was, is] = [old, next].map(({ node }) => fieldOf(node, 'x-sunset'));
  const deprecated = changeOfFlag('deprecated', old.node, next.node);
  const until = after ? `, and may be removed from ${String(is)} on` : '';
  if (deprecated === true) say('operation-deprecated', `${show(next.id)} is deprecated${until}.`);
  if (deprecated === false) say('operation-reinstated', `${show(next.id)} is no longer deprecated.`);
  if (is !== undefined && !after) say('sunset-invalid', `\`x-sunset\` of ${show(next.id)} is not a date: ${show(is)}.`);
  if (before && after && after < before) {
    const message = `The removal of ${show(next.id)} was moved forward, from ${show(was)} to ${show(is)}.`;
    say('sunset-moved-forward', message);
  }
  if (before && is === undefined && isSet(next.node, 'deprecated'))
    say('sunset-deleted', `${show(next.id)} no longer has a day of removal.`);
}

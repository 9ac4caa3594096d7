import type { JsonObject } from '@rollcall/openapi/json';
import { addition, breaking, note, warning } from '../compatibility.ts';
import { show } from '../json.ts';
import { fieldOf } from '../node.ts';
import { normalDocument } from '../normal/document.ts';
import { isSanctioned, sunsetOf } from '../sunset.ts';
import { compareBodies } from './bodies.ts';
import { compareComponents } from './components.ts';
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
 * All that differs between two bundled descriptions, judged by the compatibility rules.
 *
 * @param isPackage - a package is made from them, so that the names of components are imported by somebody
 */
export function compareDocuments(
  original: JsonObject,
  edited: JsonObject,
  now: Date,
  isPackage = true,
): readonly Raw[] {
  const context: Context = { now, isPackage, report: new Report() };
  const [old, next] = [normalDocument(original), normalDocument(edited)];
  for (const pair of pairOperations(old, next)) {
    if (pair.old && pair.new) compareOperations(pair.old, pair.new, context);
    else if (pair.old) removed(pair.old, context);
    else if (pair.new) added(pair.new, context);
  }
  compareIncoming(webhooksOf(old), webhooksOf(next), context);
  compareServers(old, next, context);
  compareSchemes(old, next, context);
  compareComponents(old, next, context);
  compareRest(original, edited, context);
  return context.report.findings;
}

function removed({ id, node }: Operation, { report, now }: Context): void {
  const hint = sunsetOf(node.value)
    ? undefined
    : 'Deprecate it first, with `deprecated: true` and the day of its removal as `x-sunset`.';
  const entry = {
    id: 'operation-removed',
    message: `The operation ${show(id)} was removed.`,
    old: node.pointer,
    operation: id,
    hint,
  };
  report.add(breaking('callers', 'implementers'), { ...entry, sanctioned: isSanctioned(node.value, now) });
}

function added({ id, node }: Operation, { report }: Context): void {
  const entry = {
    id: 'operation-added',
    message: `The operation ${show(id)} is new.`,
    new: node.pointer,
    operation: id,
  };
  report.add(addition('callers', 'implementers'), {
    ...entry,
    hint: 'Implementers of the server add a handler for it.',
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
    report.add(breaking('callers', 'implementers', 'readers'), {
      id: 'operation-id-changed',
      message,
      ...places,
      hint: `Call, or implement, ${show(next.id)} instead.`,
    });
  }
  const [was, is] = [templateNames(old.path), templateNames(next.path)];
  const moved =
    old.method !== next.method || old.path.replaceAll(/\{[^}]*\}/g, '{}') !== next.path.replaceAll(/\{[^}]*\}/g, '{}');
  if (moved) {
    const message = `${show(next.id)} moved from \`${old.method.toUpperCase()} ${old.path}\` to \`${next.method.toUpperCase()} ${next.path}\`.`;
    report.add(breaking('callers', 'implementers'), { id: 'operation-moved', message, ...places });
  } else {
    for (const [index, name] of was.entries()) {
      if (name === is[index]) continue;
      const message = `The path parameter ${show(name)} of ${show(next.id)} is now called ${show(is[index])}.`;
      report.add(breaking('callers', 'implementers'), { id: 'path-parameter-renamed', message, ...places });
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
    report.add(warning('callers'), {
      id: 'operation-deprecated',
      message: `${show(next.id)} is deprecated${until}.`,
      ...places,
    });
  }
  if (was && !is)
    report.add(note('callers'), {
      id: 'operation-reinstated',
      message: `${show(next.id)} is no longer deprecated.`,
      ...places,
    });
  if (raw !== undefined && !after) {
    report.add(warning('callers'), {
      id: 'sunset-invalid',
      message: `\`x-sunset\` of ${show(next.id)} is not a date: ${show(raw)}.`,
      ...places,
    });
  }
  if (before && after && after < before) {
    const message = `The removal of ${show(next.id)} was moved forward, from ${show(fieldOf(old.node, 'x-sunset'))} to ${show(raw)}.`;
    report.add(breaking('callers'), { id: 'sunset-moved-forward', message, ...places });
  }
  if (before && raw === undefined && is)
    report.add(warning('callers'), {
      id: 'sunset-deleted',
      message: `${show(next.id)} no longer has a day of removal.`,
      ...places,
    });
}

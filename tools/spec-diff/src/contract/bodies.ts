import { isObject } from '@rollcall/openapi/json';
import { joinPointer } from '@rollcall/openapi/pointer';
import { itemSchemaName } from '@rollcall/openapi/streams';
import { sentence, show } from '../json.ts';
import { changeOfFlag, child, children, fieldOf, isSet, type Node, nodeAt } from '../node.ts';
import { compareSchemas } from '../schema/compare.ts';
import { viewOf } from '../schema/view.ts';
import { compareEncodings } from './encodings.ts';
import { includesMediaType, isRespelt, pairMembers } from './members.ts';
import type { Operation } from './operations.ts';
import type { Context, Part } from './report.ts';

/** The media types of a request body or a response, with where they stand; types name them as they are written. */
export const contentsOf = (node: Node): Map<string, Node> => children(child(node, 'content'));

export const schemaAt = (content: Node | undefined, document: Node): Node =>
  content && isObject(content.value) && content.value.schema !== undefined
    ? nodeAt(content.document, joinPointer(content.pointer, 'schema'))
    : { document: document.document, pointer: content?.pointer ?? document.pointer, value: {} };

/** The schema of each item in a stream. */
export function itemSchemaAt(content: Node): Node | undefined {
  const name = isObject(content.value) ? itemSchemaName(content.value) : undefined;
  return name === undefined
    ? undefined
    : { document: content.document, pointer: joinPointer(content.pointer, name), value: fieldOf(content, name) };
}

/** The schemas of a media type, in pairs: of the whole content and, in a stream, of each item. */
function schemasAt(old: Node, next: Node): [old: Node, next: Node][] {
  const [before, after] = [itemSchemaAt(old), itemSchemaAt(next)];
  const whole: [Node, Node] = [schemaAt(old, old), schemaAt(next, next)];
  if (!before && !after) return [whole];
  return [whole, [before ?? schemaAt(undefined, old), after ?? schemaAt(undefined, next)]];
}

export function compareBodies(old: Operation, next: Operation, context: Context): void {
  const operation = next.id;
  const say = context.report.about({ operation });
  const [before, after] = [child(old.node, 'requestBody'), child(next.node, 'requestBody')];
  if (before.value !== undefined && after.value !== undefined) compareDeclared(before, after, operation, context);
  else if (before.value !== undefined)
    say('request-body-removed', `${show(operation)} no longer takes a request body.`, before);
  else if (after.value !== undefined) {
    const required = isSet(after, 'required');
    const message = `${show(operation)} takes a request body now${required ? ', and requires it' : ''}.`;
    say(required ? 'required-request-body-added' : 'request-body-added', message, undefined, after);
  }
}

function compareDeclared(before: Node, after: Node, operation: string, context: Context): void {
  const say = context.report.about({ operation });
  const name = `the request body of ${show(operation)}`;
  const required = changeOfFlag('required', before, after);
  if (required === true)
    say('request-body-became-required', `${show(operation)} requires its request body now.`, before, after);
  if (required === false) say('request-body-became-optional', `${sentence(name)} became optional.`, before, after);
  compareContents(
    {
      ...{ old: before, new: after, part: { direction: 'request', name, operation, key: 'body' } },
      removed: (type, content) =>
        say('request-media-type-removed', `${show(operation)} no longer takes ${show(type)}.`, content, after),
      added: (type, content) =>
        say('request-media-type-added', `${show(operation)} also takes ${show(type)}.`, before, content),
    },
    context,
  );
}

interface Contents {
  readonly old: Node;
  readonly new: Node;
  /** Its key lacks the media type. */
  readonly part: Part;
  /** `isNarrowed`: to a media type that it includes. */
  readonly removed: (type: string, content: Node, isNarrowed: boolean) => void;
  readonly added: (type: string, content: Node) => void;
}

/** Compares a body of an operation, by media types. */
export function compareContents({ old, new: next, part, removed, added }: Contents, context: Context): void {
  const { both, gone, come } = pairMembers(contentsOf(old), contentsOf(next), includesMediaType);
  const say = context.report.about({ operation: part.operation });
  for (const [type, content] of gone)
    removed(
      type,
      content,
      both.some(([other]) => other === type),
    );
  for (const [type, content, other, newType] of both) {
    if (isRespelt(type, newType)) {
      const message = `The media type ${show(type)} of ${part.name} is written ${show(newType)} now.`;
      say('media-type-respelt', message, content, other);
    }
    const typed = { ...part, key: `${part.key} ${type}` };
    compareContent(content, other, typed, context);
    if (part.direction === 'request')
      compareEncodings(content, other, viewOf(schemaAt(content, old)), viewOf(schemaAt(other, next)), typed, context);
  }
  for (const [type, content] of come) added(type, content);
}

export function compareContent(old: Node, next: Node, part: Part, { report, now }: Context): void {
  for (const [schema, other] of schemasAt(old, next))
    for (const change of compareSchemas(schema, other, part.direction, now)) report.change(change, part);
}

import { isObject } from '@rollcall/openapi/json';
import { joinPointer, tokensOfFragment } from '@rollcall/openapi/pointer';
import { isForm, kindOf } from '@rollcall/runtime/media-type';
import { equal, sentence, show } from '../json.ts';
import { changeOfFlag, child, children, isSet, type Node } from '../node.ts';
import { compareSchemas } from '../schema/compare.ts';
import { typesOf } from '../schema/keywords/types.ts';
import { alternatives, keyword, property, propertyNames, type View, viewOf } from '../schema/view.ts';
import { compareMembers, includesMediaType } from './members.ts';
import { schemaOf } from './parameters.ts';
import type { Context, Part } from './report.ts';

/** The media type of a part that names none: https://spec.openapis.org/oas/v3.1.1#encoding-object */
function defaultType(view: View | undefined): string {
  if (!view) return '';
  const [type, ...more] = typesOf(view).filter((name) => name !== 'null');
  if (keyword(view, 'contentEncoding').length > 0 || keyword(view, 'format').some(({ value }) => value === 'binary'))
    return 'application/octet-stream';
  if (more.length > 0 || type === undefined) return '';
  if (type === 'array') return defaultType(viewOf(...keyword(view, 'items')));
  return type === 'object' ? 'application/json' : 'text/plain';
}

const mediaTypeAt = ({ pointer }: Node): string => tokensOfFragment(pointer).at(-1) ?? '';

/** The encoding of a part; defaults are left out, so that saying them changes nothing. */
function encodingOf(content: Node, name: string, view: View | undefined): Record<Field, unknown> {
  const encoding = child(content, 'encoding', name);
  const own = isObject(encoding.value) ? encoding.value : {};
  const contentType =
    typeof own.contentType === 'string' ? own.contentType.toLowerCase().replaceAll(' ', '') : undefined;
  const isUrlencoded = kindOf(mediaTypeAt(content)) === 'urlencoded';
  const isPrimitive = view !== undefined && !typesOf(view).some((type) => type === 'array' || type === 'object');
  return {
    contentType: contentType ?? defaultType(view),
    style: own.style === 'form' && isUrlencoded ? undefined : own.style,
    explode: isPrimitive || own.explode === ((own.style ?? 'form') === 'form') ? undefined : own.explode,
    allowReserved: own.allowReserved === true,
  };
}

const ENCODING = {
  contentType: 'content-type-changed',
  style: 'style-changed',
  explode: 'explode-changed',
  allowReserved: 'allow-reserved-changed',
} as const;
type Field = keyof typeof ENCODING;

/** Compares how the parts of a form are written. */
export function compareEncodings(old: Node, next: Node, before: View, after: View, part: Part, context: Context): void {
  if (!isForm(mediaTypeAt(old))) return;
  const [parts, others] = [partsOf(before), partsOf(after)];
  for (const name of [...parts.keys()].filter((known) => others.has(known))) {
    const [was, is] = [encodingOf(old, name, parts.get(name)), encodingOf(next, name, others.get(name))];
    compareHeaders(child(old, 'encoding', name), child(next, 'encoding', name), name, part, context);
    const declared = [old, next].some((content) => child(content, 'encoding', name).value !== undefined);
    const say = context.report.about({ operation: part.operation, name: show(name) });
    for (const field of (Object.keys(was) as Field[]).filter((known) => declared && !equal(was[known], is[known]))) {
      const message = `The part ${show(name)} of ${part.name} is sent with \`${field}\` ${show(is[field] ?? 'none')} instead of ${show(was[field] ?? 'none')}.`;
      const isWidened = field === 'contentType' && includesAll(String(is[field]), String(was[field]));
      say(isWidened ? 'content-type-widened' : ENCODING[field], message, placeOf(old, name), placeOf(next, name));
    }
  }
}

/** Whether a list of media types includes all of another one. */
const includesAll = (wide: string, narrow: string): boolean =>
  narrow.split(',').every((type) => wide.split(',').some((other) => other === type || includesMediaType(other, type)));

/** The headers of a part, which the caller sends. */
function compareHeaders(old: Node, next: Node, name: string, part: Part, { report, now }: Context): void {
  const said = (header: string) => `the header ${show(header)} of the part ${show(name)} of ${part.name}`;
  const about = (header: string) => report.about({ operation: part.operation, name: show(header) });
  const required = (header: string, node: Node, before?: Node) =>
    about(header)('part-header-became-required', `${sentence(said(header))} has to be sent now.`, before, node);
  compareMembers(children(child(old, 'headers')), children(child(next, 'headers')), {
    removed: (header, node) => about(header)('part-header-removed', `${sentence(said(header))} was removed.`, node),
    added: (header, node) =>
      isSet(node, 'required')
        ? required(header, node)
        : about(header)('part-header-added', `${sentence(said(header))} may be sent now.`, undefined, node),
    both: (header, before, after) => {
      const isRequired = changeOfFlag('required', before, after);
      if (isRequired === true) required(header, after, before);
      if (isRequired === false)
        about(header)('part-header-became-optional', `${sentence(said(header))} became optional.`, before, after);
      const inner = { ...part, name: said(header), key: `${part.key} ${name} ${header}` };
      for (const change of compareSchemas(schemaOf(before), schemaOf(after), 'request', now))
        report.change(change, inner);
    },
  });
}

/** The parts that a form can have, in any branch of its schema. */
const partsOf = (view: View): Map<string, View | undefined> =>
  new Map(
    alternatives(view).flatMap((one) =>
      propertyNames(one).map((name): [string, View | undefined] => [name, property(one, name)]),
    ),
  );

const placeOf = (content: Node, name: string): string =>
  child(content, 'encoding', name).value === undefined
    ? joinPointer(content.pointer, 'schema')
    : joinPointer(content.pointer, 'encoding', name);

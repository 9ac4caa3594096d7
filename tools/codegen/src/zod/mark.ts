import { mapSubschemas } from '../annotations.ts';
import type { JsonSchema } from '../openapi.ts';
import { type Gaps, gapsOf } from './checks.ts';
import { dependencyOrder, refName } from './order.ts';

/** What stands in orval's output where a schema of ours stood in its input. */
export interface Mark {
  /** The schema's place, for messages: `Member/properties/name`. */
  readonly at: string;
  /** The expression to put in place of the schema, which was a `$ref`. */
  readonly replaceBy?: string;
  readonly gaps?: Gaps;
  /** `additionalProperties: false` */
  readonly closed?: true;
  /** The property that tells the branches of a `oneOf` apart. */
  readonly discriminator?: string;
}

export interface Marked {
  /** Ready for orval, and in the order in which they can be declared. */
  readonly schemas: ReadonlyMap<string, JsonSchema>;
  readonly marks: readonly Mark[];
}

/** Puts a mark in the description of every node, so that each can be found again in what orval makes of it. */
export function markSchemas(schemas: ReadonlyMap<string, JsonSchema>): Marked {
  const marks: Mark[] = [];
  const declared = new Set<string>();
  const ordered = [...dependencyOrder(schemas)].map(([name, schema]): [string, JsonSchema] => {
    const marked = markNode(schema, name, marks, declared);
    declared.add(name);
    return [name, marked];
  });
  return { schemas: new Map(ordered), marks };
}

function markNode(schema: JsonSchema, at: string, marks: Mark[], declared: ReadonlySet<string>): JsonSchema {
  if (typeof schema === 'boolean') throw new Error(`${at} is a boolean schema; write an object schema.`);
  if (typeof schema.$ref === 'string')
    return { type: 'string', description: add(marks, { at, replaceBy: use(schema.$ref, declared) }) };
  const { additionalProperties, discriminator, ...others } = schema;
  const gaps = gapsOf(withoutClutter(others));
  const description = add(marks, {
    at,
    gaps,
    ...(additionalProperties === false && { closed: true as const }),
    ...(discriminator && { discriminator: discriminator.propertyName }),
  });
  const open = typeof additionalProperties === 'object' ? { additionalProperties } : {};
  const marked = mapSubschemas({ ...gaps.rest, ...open }, (sub, step) =>
    markNode(sub, `${at}/${step}`, marks, declared),
  );
  return { ...(marked as object), description };
}

/** Schemas that contain each other can't all be declared first. */
function use(ref: string, declared: ReadonlySet<string>): string {
  const name = refName(ref);
  return declared.has(name) ? name : `zod.lazy((): zod.ZodType => ${name})`;
}

function add(marks: Mark[], mark: Mark): string {
  return `rollcall:${marks.push(mark) - 1}`;
}

/** Keywords that have no effect on what orval should emit. */
const CLUTTER = new Set([
  'title',
  'description',
  'example',
  'examples',
  'default',
  'deprecated',
  'readOnly',
  'writeOnly',
  'xml',
  'externalDocs',
  '$comment',
]);

function withoutClutter(schema: Record<string, any>): Record<string, any> {
  return Object.fromEntries(
    Object.entries(schema).filter(([keyword]) => !CLUTTER.has(keyword) && !keyword.startsWith('x-')),
  );
}

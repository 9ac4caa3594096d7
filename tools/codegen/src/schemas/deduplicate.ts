import type { JsonSchema } from '@rollcall/openapi/document';
import { mapSubschemas, says, saysSomething } from './annotations.ts';

type Keywords = Exclude<JsonSchema, boolean>;

/** In characters of the schema's text: what is shorter costs less where it stands than as a function to call. */
const LONG = 200;

/** What these hold is judged together with its surroundings. */
const TOGETHER = /^(?:allOf|not|if|then|else|dependentSchemas)(?:\/|$)/;

interface Kind {
  readonly id: number;
  /** In characters, with all that it holds. */
  readonly size: number;
  count: number;
  /** Name of the schema that all of the kind refer to. */
  local?: string;
}

/**
 * Writes a subschema that recurs once, under a name of its own, and refers to it: descriptions that were made by a program
 * repeat the same objects hundreds of times, and every repetition would be compiled. What only annotates makes no difference.
 *
 * @param schemas - by the name behind `#/$defs/`.
 * @param named - names of those that the description refers to: a discriminator looks behind one reference and no further, so
 *   they stay what they are.
 */
export function deduplicate(
  schemas: ReadonlyMap<string, JsonSchema>,
  named: ReadonlySet<string>,
): Map<string, JsonSchema> {
  const kinds = new Kinds();
  for (const [local, schema] of schemas) kinds.count(schema, named.has(local));
  // A whole schema has a name already.
  for (const [local, schema] of schemas) if (isWorthSharing(schema)) kinds.of(schema).local ??= local;
  const shared = new Map<string, JsonSchema>();
  const within = (schema: JsonSchema): JsonSchema =>
    mapSubschemas(schema, (sub, step) => (TOGETHER.test(step) ? within(sub) : replace(sub)));
  const replace = (schema: JsonSchema): JsonSchema => {
    if (!isWorthSharing(schema)) return within(schema);
    const kind = kinds.of(schema);
    if (kind.count < 2 || kind.size < LONG) return within(schema);
    if (kind.local === undefined) {
      kind.local = `shared${shared.size}`;
      // Its place first, as what it holds may be shared too.
      shared.set(kind.local, true).set(kind.local, within(schema));
    }
    return { $ref: `#/$defs/${kind.local}` };
  };
  const changed = [...schemas].map(([local, schema]): [string, JsonSchema] => {
    const stays = named.has(local) || !isWorthSharing(schema) || kinds.of(schema).local === local;
    return [local, stays ? within(schema) : replace(schema)];
  });
  return new Map([...changed, ...shared]);
}

/** What is left unevaluated depends on the whole, and what a discriminator names must not be hidden. */
function isWorthSharing(schema: JsonSchema): schema is Keywords {
  return typeof schema === 'object' && schema.properties !== undefined && !says(schema, 'unevaluatedProperties');
}

/** Tells schemas apart by what they demand: each level by its own keywords and the kinds of what it holds. */
class Kinds {
  readonly #kinds = new Map<string, Kind>();
  readonly #known = new WeakMap<Keywords, Kind>();

  /** @param stays - whether the schema is written out however often it recurs. */
  count(schema: JsonSchema, stays = false): void {
    if (typeof schema === 'boolean') return;
    // What a repeated schema holds is not repeated for that reason.
    if (++this.of(schema).count > 1 && !stays) return;
    mapSubschemas(schema, (sub) => {
      this.count(sub);
      return sub;
    });
  }

  of(schema: Keywords): Kind {
    const known = this.#known.get(schema);
    if (known) return known;
    let size = 0;
    const held = mapSubschemas(withoutAnnotations(schema), (sub) => {
      if (typeof sub === 'boolean') return sub;
      const kind = this.of(sub);
      size += kind.size;
      return kind.id as unknown as JsonSchema;
    });
    const text = JSON.stringify(held);
    const kind = this.#kinds.get(text) ?? { id: this.#kinds.size, size: size + text.length, count: 0 };
    this.#kinds.set(text, kind);
    this.#known.set(schema, kind);
    return kind;
  }
}

function withoutAnnotations(schema: Keywords): Keywords {
  return Object.fromEntries(Object.entries(schema).filter(([keyword]) => saysSomething(keyword)));
}

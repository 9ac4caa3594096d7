import type { JsonSchema } from '@rollcall/openapi/document';
import { FILE, mapSubschemas } from '../schemas/annotations.ts';
import { intersected } from './intersected.ts';
import { type Keywords, normalise, singleType } from './normalise.ts';
import { dependencyOrder, refName } from './order.ts';
import { type Plan, planOf } from './plan.ts';

/** What stands in orval's output where a schema of ours stood in its input. */
export interface Placeholder {
  /** The schema's place, for messages: `Member/properties/name`. */
  readonly at: string;
  /** The expression to put in place of the schema, which was a `$ref`. */
  readonly replaceBy?: string;
  readonly plan?: Plan;
  /** The property that tells the branches of a `oneOf` apart. */
  readonly discriminator?: string;
}

export interface SchemaWithPlaceholders {
  readonly name: string;
  /** Ready for orval. */
  readonly schema: JsonSchema;
  /** By their numbers. */
  readonly placeholders: readonly Placeholder[];
}

/**
 * Puts a placeholder in the description of every node, so that each can be found again in what orval makes of it. The schemas
 * come in the order in which they can be declared.
 *
 * @param declared - names that schemas may refer to besides each other.
 * @throws Error that names the place of what nothing carries.
 */
export function withPlaceholders(
  schemas: ReadonlyMap<string, JsonSchema>,
  declared: Iterable<string> = [],
): SchemaWithPlaceholders[] {
  const normalised = normalise(schemas);
  const maker = new PlaceholderMaker(normalised, declared);
  return [...dependencyOrder(normalised)].map(([name]) => maker.declare(name));
}

const fileType = ({ checks }: Plan) => `zod.custom<Blob>().check(${checks.join(', ')})`;

class PlaceholderMaker {
  #placeholders: Placeholder[] = [];
  readonly #schemas: ReadonlyMap<string, Keywords>;
  readonly #declared: Set<string>;
  readonly #intersected: ReadonlySet<Keywords>;

  constructor(schemas: ReadonlyMap<string, Keywords>, declared: Iterable<string>) {
    this.#schemas = schemas;
    this.#intersected = intersected(schemas);
    this.#declared = new Set(declared);
  }

  declare(name: string): SchemaWithPlaceholders {
    this.#placeholders = [];
    const schema = this.#withPlaceholders(this.#schemas.get(name) ?? {}, name);
    this.#declared.add(name);
    return { name, schema, placeholders: this.#placeholders };
  }

  #withPlaceholders(schema: Keywords, at: string): JsonSchema {
    if (typeof schema.$ref === 'string')
      return { type: 'string', description: this.#add({ at, replaceBy: this.#use(schema) }) };
    const plan = this.#plan(schema, at);
    // Of files orval knows nothing.
    if (schema[FILE]) return { type: 'string', description: this.#add({ at, plan, replaceBy: fileType(plan) }) };
    const { discriminator } = schema;
    const description = this.#add({ at, plan, ...(discriminator && { discriminator: discriminator.propertyName }) });
    const prepared = mapSubschemas(plan.native, (sub, step) =>
      this.#withPlaceholders(sub as Keywords, `${at}/${step}`),
    );
    return { ...(prepared as Keywords), description };
  }

  #plan(schema: Keywords, at: string): Plan {
    try {
      return planOf(schema, {
        use: (sub) => this.#use(sub),
        typeOf: (sub) => this.#typeOf(sub),
        isIntersected: this.#intersected.has(schema),
      });
    } catch (error) {
      throw new Error(`${at}: ${(error as Error).message}`, { cause: error });
    }
  }

  /** Schemas that contain each other can't all be declared first. */
  #use({ $ref }: Keywords): string {
    const name = refName($ref);
    return this.#declared.has(name) ? name : `zod.lazy((): zod.ZodType => ${name})`;
  }

  #typeOf(schema: Keywords): string | undefined {
    let target: Keywords | undefined = schema;
    for (let hops = 0; target?.$ref !== undefined && hops < 50; hops++)
      target = this.#schemas.get(refName(target.$ref));
    return target && singleType(target);
  }

  #add(placeholder: Placeholder): string {
    return `rollcall:${this.#placeholders.push(placeholder) - 1}`;
  }
}

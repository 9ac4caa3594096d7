import type { Context } from '../cases/index.ts';
import { vary } from '../cases/vary.ts';
import { atPointer, isObject, type JsonObject } from '../spec/json.ts';
import { createOracle } from '../spec/oracle.ts';
import { constraintsOf, schemasFrom } from './constraints.ts';
import { isImplied } from './implied.ts';
import { type Mutant, mutantsOf, ownerOf } from './mutants.ts';
import { rootsOf } from './roots.ts';

export interface MutationScore {
  readonly mutants: number;
  /** Changes that no case notices. */
  readonly survivors: readonly string[];
}

interface Tried {
  readonly schema: string;
  readonly reaches: ReadonlySet<string>;
  readonly values: readonly { readonly value: unknown; readonly valid: boolean }[];
}

/**
 * Proves the cases: every constraint of the schemas is taken away, loosened and tightened, one at a time, and some case has
 * to come out otherwise. Constraints that others imply are left out, for nothing could tell.
 */
export function mutationScore(
  { document, oracle, sampler }: Context,
  operations: Context['operations'],
): MutationScore {
  const schemas = [...new Set(operations.flatMap((operation) => rootsOf(operation).map(({ schema }) => schema)))];
  const tried = schemas.map((schema): Tried => {
    const values = [...vary(sampler, oracle, schema)].map(({ value, breaks }) => ({
      value,
      valid: breaks === undefined,
    }));
    return { schema, reaches: new Set(schemasFrom(document, schema).keys()), values };
  });
  const constraints = new Map(schemas.flatMap((schema) => [...constraintsOf(document, oracle, schema)]));
  const mutants = [...constraints.values()]
    .filter((constraint) => !isImplied(document, schemas, constraint))
    .flatMap((constraint) => mutantsOf(document, constraint));
  const survivors = mutants.filter((mutant) => !tried.some((one) => notices(document, one, mutant)));
  return { mutants: mutants.length, survivors: survivors.map(({ says }) => says) };
}

function notices(document: JsonObject, { schema, reaches, values }: Tried, { pointer, apply }: Mutant): boolean {
  const owner = ownerOf(pointer);
  if (!reaches.has(owner)) return false;
  const copy = excerpt(document, schema, reaches);
  apply(
    atPointer(
      copy,
      owner === schema || owner.startsWith(`${schema}/`) ? `/root${owner.slice(schema.length)}` : owner,
    ) as Record<string, unknown>,
  );
  const changed = createOracle(copy);
  return values.some(({ value, valid }) => (changed.judge('/root', value).length === 0) !== valid);
}

/** A schema and the components that it is made of: all that has to be compiled anew. */
function excerpt(document: JsonObject, schema: string, reaches: ReadonlySet<string>): JsonObject {
  const { schemas = {} } = (isObject(document.components) ? document.components : {}) as { schemas?: object };
  const used = Object.entries(schemas).filter(([name]) => reaches.has(`/components/schemas/${name}`));
  return structuredClone({ root: atPointer(document, schema), components: { schemas: Object.fromEntries(used) } });
}

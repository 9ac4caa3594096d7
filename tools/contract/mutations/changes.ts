import { isObject, type JsonObject } from '@rollcall/openapi/json';
import { tokensOf } from '@rollcall/openapi/pointer';
import type { Context } from '../src/cases/index.ts';
import { type Constraint, constraintsOf, idOf, schemasFrom } from '../src/document/constraints.ts';
import { atPointer } from '../src/document/node.ts';
import type { DescribedOperation } from '../src/document/operations.ts';
import { exemption } from '../src/measure/coverage.ts';
import { isImplied } from '../src/measure/implied.ts';
import { mutantsOf, ownerOf } from '../src/measure/mutants.ts';
import { type Root, rootsOf } from '../src/measure/roots.ts';

/** A description in which one constraint is gone, looser or tighter, and where that makes a difference. */
export interface Change {
  readonly says: string;
  readonly constraint: Constraint;
  /** The constraint is gone altogether. */
  readonly removes: boolean;
  /** The operations and the parts of them that it holds for. */
  readonly places: readonly { readonly operation: DescribedOperation; readonly root: Root }[];
  document(): JsonObject;
}

/** Every change of every constraint of an API that others do not make up for, where a request or a response can tell. */
export function changesOf({ document, validator, operations }: Context): Change[] {
  const places = operations.flatMap((operation) => rootsOf(operation).map((root) => ({ operation, root })));
  const schemas = [...new Set(places.map(({ root }) => root.schema))];
  const reached = new Map(schemas.map((schema) => [schema, new Set(schemasFrom(document, schema).keys())]));
  const constraints = new Map(schemas.flatMap((schema) => [...constraintsOf(document, validator, schema)]));
  return [...constraints.values()]
    .filter((constraint) => !isImplied(document, schemas, constraint))
    .flatMap((constraint) => {
      const owner = ownerOf(constraint.pointer);
      const here = places.filter(({ root }) => reached.get(root.schema)?.has(owner));
      const own = here.filter(({ root }) => exemption(document, root, constraint) === undefined);
      const mutants = mutantsOf(document, constraint).filter(
        ({ allowsNull }) => !allowsNull || own.some(({ root }) => root.nullable),
      );
      return (own.length === 0 ? [] : mutants).map(({ says, apply, removes }) => ({
        says,
        constraint,
        removes,
        places: own,
        document: () => changedAt(document, owner, apply),
      }));
    });
}

export const constraintId = ({ constraint }: Change): string => idOf(constraint);

/** A copy of a document that differs at one place; everything else is shared. */
function changedAt(
  document: JsonObject,
  pointer: string,
  apply: (schema: Record<string, unknown>) => void,
): JsonObject {
  const schema = { ...(atPointer(document, pointer) as JsonObject) };
  apply(schema);
  const tokens = tokensOf(pointer);
  const put = (value: unknown, index: number): unknown => {
    const token = tokens[index];
    if (token === undefined) return schema;
    if (Array.isArray(value)) return value.with(Number(token), put(value[Number(token)], index + 1));
    return isObject(value) ? { ...value, [token]: put(value[token], index + 1) } : value;
  };
  return put(document, 0) as JsonObject;
}

import { own } from '@rollcall/openapi/json';
import type { Case, Context, ResponseCase } from '../cases/index.ts';
import { schemasFrom } from '../document/constraints.ts';
import type { DescribedContent, DescribedOperation, DescribedParameter } from '../document/operations.ts';

/** The keywords that stand anywhere in a schema. */
function keywordsOf({ document }: Context, schema: string): ReadonlySet<string> {
  const known = keywords.get(document)?.get(schema);
  if (known) return known;
  const found = new Set([...schemasFrom(document, schema).values()].flatMap((schema) => Object.keys(schema)));
  const own = keywords.get(document) ?? new Map<string, ReadonlySet<string>>();
  keywords.set(document, own.set(schema, found));
  return found;
}

const keywords = new WeakMap<object, Map<string, ReadonlySet<string>>>();

/** Whether a schema says one of these things anywhere. */
export const says = (context: Context, schema: string | undefined, names: readonly string[]): boolean =>
  schema !== undefined && names.some((name) => keywordsOf(context, schema).has(name));

/** Schemas beyond which the mock may need too many steps, since it follows a reference each time. */
const MANY_SCHEMAS = 200;

export const isLarge = ({ document }: Context, schema: string | undefined): boolean =>
  schema !== undefined && schemasFrom(document, schema).size > MANY_SCHEMAS;

/** The parameters that a request has, or lacks. */
export function parametersOf({ operation, values, breaks }: Case): readonly DescribedParameter[] {
  return operation.parameters.filter(
    ({ name, in: location }) =>
      own(values?.[location], name) !== undefined || breaks?.part === location || values === undefined,
  );
}

/** The content that a request's body is of. */
export const bodyContent = ({ operation, values, wire }: Case): DescribedContent | undefined =>
  operation.body?.content.find(({ mediaType }) => mediaType === values?.body?.mediaType) ??
  (wire.body === undefined ? undefined : operation.body?.content[0]);

/** The contents that an operation may answer with. */
export const responseContents = ({ operation }: Case | ResponseCase): readonly DescribedContent[] =>
  operation.responses.flatMap(({ content }) => content);

export const hasRightExample = (context: Context, { schema, examples }: DescribedContent): boolean =>
  schema === undefined || examples.some(({ value }) => context.validator.violations(schema, value).length === 0);

export const isAsked = ({ security }: DescribedOperation): boolean => security.flat().length > 0;

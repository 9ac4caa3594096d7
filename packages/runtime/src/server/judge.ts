import { MAX_ISSUES } from '../validation/issues.ts';
import type { AnySchema, Issue } from '../validation/schema.ts';

type Result = Awaited<ReturnType<AnySchema['~standard']['validate']>>;
type ForeignIssue = NonNullable<Result['issues']>[number];

function keyOf(segment: PropertyKey | { readonly key: PropertyKey }): PropertyKey {
  return typeof segment === 'object' ? segment.key : segment;
}

/** Issues of other libraries have less to say; zod's `code` and our checks' `params.keyword` come closest to a keyword. */
function asIssue(foreign: ForeignIssue): Issue {
  const { code, keyword, params } = foreign as ForeignIssue & Partial<Issue> & { readonly code?: string };
  const named = keyword ?? (params?.keyword as string | undefined) ?? code ?? 'schema';
  return {
    message: foreign.message,
    path: (foreign.path ?? []).map(keyOf),
    keyword: named,
    params: keyword ? (params ?? {}) : {},
  };
}

function issuesOf(result: Result): readonly Issue[] | undefined {
  return result.issues?.slice(0, MAX_ISSUES).map(asIssue);
}

/** What is wrong with a value, or `undefined`. Only a schema that is asynchronous itself makes the answer a promise. */
export function judge(
  schema: AnySchema,
  value: unknown,
): readonly Issue[] | undefined | Promise<readonly Issue[] | undefined> {
  const result = schema['~standard'].validate(value);
  return result instanceof Promise ? result.then(issuesOf) : issuesOf(result);
}

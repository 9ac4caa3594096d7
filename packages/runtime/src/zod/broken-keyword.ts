/** An issue of zod, before or after it has been finished; of no other is more known than that it has a code. */
interface ZodIssue {
  readonly code?: unknown;
  readonly [member: string]: unknown;
}

/** The keyword of JSON Schema that a value breaks, and what the keyword demands. */
export interface BrokenKeyword {
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

const TYPES: Readonly<Record<string, string>> = { record: 'object', tuple: 'array', int: 'integer' };
const SIZES: Readonly<Record<string, string>> = { string: 'Length', array: 'Items' };

/**
 * An issue of zod in the words of JSON Schema.
 *
 * @param input - what the issue is about; a member that is not there is `undefined`.
 * @param types - that the schema allows, where zod knows them in part.
 */
export function brokenKeyword(issue: ZodIssue, input: unknown, types?: readonly string[]): BrokenKeyword | undefined {
  const { code, params, origin, expected, values, discriminator, options } = issue;
  if (code === 'custom') {
    const { keyword, ...rest } = Object(params) as Record<string, unknown>;
    return typeof keyword === 'string' ? { keyword, params: rest } : undefined;
  }
  if (code === 'invalid_format') return { keyword: 'pattern', params: { pattern: sourceOf(String(issue.pattern)) } };
  if (input === undefined) return { keyword: 'required', params: {} };
  if (code === 'invalid_type')
    return { keyword: 'type', params: { type: types ?? TYPES[String(expected)] ?? expected } };
  if (code === 'too_small') return { keyword: `min${SIZES[String(origin)]}`, params: { limit: issue.minimum } };
  if (code === 'too_big') return { keyword: `max${SIZES[String(origin)]}`, params: { limit: issue.maximum } };
  if (code === 'invalid_value') return { keyword: 'enum', params: { allowedValues: values } };
  if (code === 'unrecognized_keys') return { keyword: 'additionalProperties', params: {} };
  if (code !== 'invalid_union') return undefined;
  if (discriminator !== undefined)
    return { keyword: 'discriminator', params: { tag: discriminator, allowedValues: options } };
  const branches = issue.errors as readonly Branch[];
  const allowedValues = branches.flatMap(([only, ...others]) => (others.length > 0 ? [] : (only?.values ?? [])));
  if (allowedValues.length === branches.length) return { keyword: 'enum', params: { allowedValues } };
  return { keyword: 'anyOf', params: { missing: missingNames(branches, input) } };
}

/** What one branch of a union has found. */
type Branch = readonly { readonly path: readonly PropertyKey[]; readonly values?: readonly unknown[] }[];

/** The names, where every branch of a union lacks nothing but members. */
function missingNames(branches: readonly Branch[], input: unknown): string[][] | undefined {
  const isMissing = ([name = '', ...further]: readonly PropertyKey[]) =>
    further.length === 0 && !Object.hasOwn(Object(input), name);
  if (!branches.every((issues) => issues.length > 0 && issues.every(({ path }) => isMissing(path)))) return undefined;
  return branches.map((issues) => issues.map(({ path }) => String(path[0])));
}

/** `/^a\/$/u` → `^a/$` */
const sourceOf = (expression: string): string => expression.replace(/^\/(.*)\/\w*$/s, '$1').replaceAll('\\/', '/');

/**
 * ajv reports a failed union as the errors of all its branches and one more for the union. A reader wants either the errors
 * of the branch that was meant, or one sentence. ajv's list is flat: what belongs to a union is told by position
 * (directly before it), `instancePath` (at or below the union's) and, unless a `$ref` hides it, `schemaPath`.
 */
import type { Fault } from './faults.ts';

function within(path: string, parent: string): boolean {
  return path.startsWith(parent) && (path.length === parent.length || path.charCodeAt(parent.length) === 0x2f);
}

/** The number of the branch that an error comes from, or -1 where a `$ref` hides it. */
function branchOf(error: Fault, union: Fault): number {
  if (!error.schemaPath.startsWith(`${union.schemaPath}/`)) return -1;
  return Number.parseInt(error.schemaPath.slice(union.schemaPath.length + 1), 10);
}

/** Does the error come from an earlier member of the `allOf` that the union stands in? */
function besideInAllOf(error: Fault, union: Fault): boolean {
  const at = union.schemaPath.lastIndexOf('/allOf/');
  if (at < 0) return false;
  const allOf = union.schemaPath.slice(0, at + 7);
  const member = union.schemaPath.slice(at + 7).split('/', 1)[0];
  return error.schemaPath.startsWith(allOf) && !error.schemaPath.startsWith(`${allOf}${member}/`);
}

/** Where the union's own errors begin, at the end of `list`. Behind those of the first branch there are none. */
function startOf(list: readonly Fault[], union: Fault): number {
  let first = false;
  let start = list.length;
  for (let last = list[start - 1]; last !== undefined; last = list[--start - 1]) {
    if (!within(last.instancePath, union.instancePath) || besideInAllOf(last, union)) break;
    const branch = branchOf(last, union);
    if (first && branch !== 0) break;
    first = branch === 0;
  }
  return start;
}

/**
 * Takes the union's own errors off the end of `list`, by branch. Neighbouring branches behind a `$ref` count as one.
 * In time proportional to their number, which is the caller's to choose.
 */
function takeBranches(list: Fault[], union: Fault): Fault[][] {
  const branches: Fault[][] = [];
  let current = Number.NaN;
  for (const error of list.splice(startOf(list, union))) {
    const branch = branchOf(error, union);
    if (branch === current) branches.at(-1)?.push(error);
    else branches.push([error]);
    current = branch;
  }
  return branches;
}

/** Is the value of another kind than the branch is for: of another type, or with another discriminator? */
function isOther(branch: readonly Fault[], union: Fault): boolean {
  return branch.some((error) => {
    const below = error.instancePath.slice(union.instancePath.length);
    const { keyword } = error.rule;
    if (below === '') return keyword === 'type' || keyword === 'const' || keyword === 'enum';
    return keyword === 'const' && below.indexOf('/', 1) < 0;
  });
}

/** The names, where every branch lacks nothing but members: "email or phone" says more than "an alternative". */
function missingNames(branches: readonly Fault[][], union: Fault): unknown[][] | undefined {
  const isMissing = (error: Fault) => error.rule.keyword === 'required' && error.instancePath === union.instancePath;
  if (branches.length === 0 || !branches.every((branch) => branch.every(isMissing))) return undefined;
  return branches.map((branch) => branch.map((error) => error.params.missingProperty));
}

/** Replaces the errors of unions by those of the branch that was meant, or by the union's alone; order is kept. */
export function withoutUnionNoise(errors: readonly Fault[]): Fault[] {
  const list: Fault[] = [];
  for (const error of errors) {
    if (!error.rule.settle) {
      list.push(error);
      continue;
    }
    const branches = takeBranches(list, error);
    const meant = branches.filter((branch) => !isOther(branch, error));
    const only = meant.length === 1 && error.params.passingSchemas == null ? meant[0] : undefined;
    const missing = missingNames(branches, error);
    for (const kept of only ?? [missing ? { ...error, params: { ...error.params, missing } } : error]) list.push(kept);
  }
  return list;
}

import type { Context } from '../cases/index.ts';
import type { DescribedOperation } from '../document/operations.ts';

/** How often a mock may be slow about an operation, and what slow is, in milliseconds. */
const TIMES = 3;
const SLOW = 1_000;

const slow = new WeakMap<Context, Map<string, number>>();

/**
 * The mock takes seconds to invent answers of some descriptions from elsewhere, again for each request: it is asked about such
 * an operation no more. Of our own descriptions it is asked everything.
 */
export function patient<TestCase extends { readonly operation: DescribedOperation }, Verdict>(
  context: Context,
  oracle: (testCase: TestCase) => Promise<Verdict | undefined>,
): (testCase: TestCase) => Promise<Verdict | undefined> {
  if (context.ours) return oracle;
  const times = slow.get(context) ?? new Map<string, number>();
  slow.set(context, times);
  return async (testCase) => {
    const { id } = testCase.operation;
    if ((times.get(id) ?? 0) >= TIMES) return undefined;
    const started = performance.now();
    const verdict = await oracle(testCase);
    if (performance.now() - started > SLOW) times.set(id, (times.get(id) ?? 0) + 1);
    return verdict;
  };
}

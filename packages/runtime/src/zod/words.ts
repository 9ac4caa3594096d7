import { ruleOf } from '../validation/rule-of.ts';
import { brokenKeyword } from './broken-keyword.ts';

/** Parameters of a schema of zod: what is said of a value that it refuses. */
interface Words {
  readonly error: (issue: object) => string | undefined;
}

/**
 * Has zod say what `./validation` says of a value that is not valid.
 *
 * @param types - that the schema allows, where zod's own check knows them in part: `zod.string(wordsOf('string', 'null')).nullable()`.
 */
export function wordsOf(...types: readonly string[]): Words {
  return {
    error: (issue) => {
      const broken = brokenKeyword(
        { ...issue },
        (issue as { input?: unknown }).input,
        types.length > 0 ? types : undefined,
      );
      return broken && ruleOf(broken.keyword).message(broken.params);
    },
  };
}

/** What most schemas of zod are given. */
export const words: Words = /*@__PURE__*/ wordsOf();

import type { Node } from '../node.ts';
import type { Direction } from '../rules/breaking-change.ts';
import { fingerprint } from '../schema/fingerprint.ts';
import { alternatives, hasFlag, property, propertyNames, subschema, type View, viewOf } from '../schema/view.ts';
import { isSanctioned } from '../sunset.ts';

const DEEP = 5;
/** Components that refer to each other have paths without end. */
const MOST = 500;

/** The paths to all fields of a schema, `*` for any item: what a consumer's code names. What may be gone is not among them. */
export function fieldsOf(schema: Node, direction: Direction, now: Date): string[][] {
  const found = new Map<string, string[]>();
  visit(viewOf(schema), [], new Set());
  return [...found.values()];

  function visit(view: View, path: readonly string[], seen: ReadonlySet<string>): void {
    const key = fingerprint(view);
    if (path.length > DEEP || found.size > MOST || seen.has(key)) return;
    const inner = new Set([...seen, key]);
    const branches = alternatives(view);
    for (const branch of branches) {
      // What only one branch has is read after a test for it.
      for (const name of propertyNames(branch).filter((one) => branches.every((other) => property(other, one)))) {
        const member = property(branch, name);
        if (!member || isGone(member)) continue;
        found.set([...path, name].join('/'), [...path, name]);
        visit(member, [...path, name], inner);
      }
      const items = subschema(branch, 'items');
      if (items) visit(items, [...path, '*'], inner);
    }
  }

  function isGone(view: View): boolean {
    return (
      hasFlag(view, direction === 'request' ? 'readOnly' : 'writeOnly') ||
      view.nodes.some(({ value }) => isSanctioned(value, now))
    );
  }
}

import { equal, show } from '../../json.ts';
import type { Comparator } from '../change.ts';
import { hasFlag, keyword, placeOf } from '../view.ts';

/** `deprecated` and `default`. */
export const lifecycle: Comparator = function* (old, next, { instance, direction }) {
  const [was, is] = [hasFlag(old, 'deprecated'), hasFlag(next, 'deprecated')];
  const places = { old: placeOf(old, 'deprecated'), new: placeOf(next, 'deprecated'), instance };
  if (is && !was) yield { rule: 'property-deprecated', ...places, says: 'is deprecated' };
  if (was && !is) yield { rule: 'property-reinstated', ...places, says: 'is no longer deprecated' };
  const [before, after] = [keyword(old, 'default'), keyword(next, 'default')].map((nodes) => nodes[0]?.value);
  if (equal(before, after)) return;
  const at = { old: placeOf(old, 'default'), new: placeOf(next, 'default'), instance };
  const says = `has the default ${show(after ?? 'none')} instead of ${show(before ?? 'none')}`;
  if (direction === 'response') yield { rule: 'default-changed', effect: 'none', ...at, says };
  else if (before === undefined) yield { rule: 'default-added', ...at, says };
  // Who leaves the value out gets another meaning for it.
  else if (after === undefined) yield { rule: 'default-removed', ...at, says };
  else yield { rule: 'default-changed', effect: 'incomparable', ...at, says };
};

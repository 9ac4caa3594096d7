import { equal } from '../../json.ts';
import type { Comparator } from '../change.ts';
import { keyword, placeOf } from '../view.ts';

/** Each of them can only refuse values, so that adding one narrows, whatever it says. */
const ASSERTIONS = `not if contains minContains maxContains prefixItems propertyNames
  patternProperties dependentRequired dependentSchemas unevaluatedItems unevaluatedProperties
  contentSchema then else`.split(/\s+/);

/** The keywords that are not looked into: the same, narrower by being there, or not comparable. */
export const others: Comparator = function* (old, next, { instance }) {
  for (const name of ASSERTIONS) {
    const rule = name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    const [before, after] = [old, next].map((view) => keyword(view, name).map(({ value }) => value));
    if (equal(before, after)) continue;
    const places = { old: placeOf(old, name), new: placeOf(next, name), instance };
    if (before?.length === 0)
      yield { rule: `${rule}-added`, effect: 'narrows', ...places, says: `has to satisfy \`${name}\` now` };
    else if (after?.length === 0)
      yield {
        rule: `${rule}-removed`,
        effect: 'widens',
        ...places,
        says: `does not have to satisfy \`${name}\` any more`,
      };
    else yield { rule: `${rule}-changed`, effect: 'incomparable', ...places, says: `has another \`${name}\`` };
  }
};

import {
  DFA,
  type Element,
  type Expression,
  isDisjointWith,
  JS,
  NFA,
  type NoParent,
  Transformers,
  transform,
} from 'refa';

/** The texts that several keywords let through together. */
export interface Texts {
  readonly patterns?: readonly string[];
  readonly least?: number;
  readonly most?: number | undefined;
  /** The only ones, if they are listed. */
  readonly listed?: readonly string[] | undefined;
}

const known = new Map<string, boolean | undefined>();
/** Beyond this many states, patterns are not comparable; nor are lengths beyond the other number. */
const STATES = 3_000;
const LONG = 300;
const FLAGS = 'u';

/** Whether every one of the inner texts is one of the outer; `undefined` where the syntax does not allow an answer. */
export function areTextsWithin(inner: Texts, outer: Texts): boolean | undefined {
  return remembered(['within', inner, outer], () => {
    const others = DFA.fromFA(automatonOf(outer), new DFA.LimitedNodeFactory(STATES));
    others.complement();
    return isDisjointWith(automatonOf(inner), others, STATES);
  });
}

/** No text is one of both; `undefined` where the syntax does not allow an answer. */
export function areTextsDisjoint(texts: Texts, others: Texts): boolean | undefined {
  return remembered(['disjoint', texts, others], () => isDisjointWith(automatonOf(texts), automatonOf(others), STATES));
}

/** Whether every text that `inner` matches is matched by `outer`; `undefined` where the syntax does not allow an answer. */
export const isPatternWithin = (inner: string, outer: string): boolean | undefined =>
  inner === outer || areTextsWithin({ patterns: [inner] }, { patterns: [outer] });

function remembered(question: readonly unknown[], answer: () => boolean): boolean | undefined {
  const key = JSON.stringify(question);
  if (!known.has(key)) known.set(key, attempt(answer));
  return known.get(key);
}

function attempt(answer: () => boolean): boolean | undefined {
  try {
    return answer();
  } catch {
    return undefined;
  }
}

function automatonOf({ patterns = [], least = 0, most, listed }: Texts): NFA {
  if (Math.max(least, most ?? 0) > LONG) throw new Error('Lengths of so many characters have too many states.');
  const all = [
    ...patterns,
    ...(least > 0 || most !== undefined ? [`^[^]{${least},${most ?? ''}}$`] : []),
    ...(listed ? [`^(?:${listed.map((text) => RegExp.escape(text)).join('|') || '[]'})$`] : []),
  ];
  const [first = '', ...others] = all;
  return others.reduce(
    (automaton, pattern) =>
      NFA.fromIntersection(automaton, automatonOfPattern(pattern), new NFA.LimitedNodeFactory(STATES)),
    automatonOfPattern(first),
  );
}

/** @throws Error for lookarounds, back references and other syntax that no finite automaton has. */
function automatonOfPattern(pattern: string): NFA {
  const { expression, maxCharacter } = parse(pattern);
  return NFA.fromRegex(
    whole(expression),
    { maxCharacter },
    { assertions: 'throw' },
    new NFA.LimitedNodeFactory(STATES),
  );
}

function parse(source: string) {
  const parsed = JS.Parser.fromLiteral({ source, flags: FLAGS }).parse({ backreferences: 'throw' });
  return { ...parsed, expression: transform(Transformers.applyAssertions(), parsed.expression) };
}

/** A pattern may match anywhere in a text, except where `^` or `$` says otherwise: this one matches the text as a whole. */
function whole(expression: NoParent<Expression>): NoParent<Expression> {
  const anything = (): NoParent<Element>[] => parse('[^]*').expression.alternatives[0]?.elements ?? [];
  const alternatives = expression.alternatives.map(({ elements, ...alternative }) => {
    const [starts, ends] = [isEdge(elements[0], 'behind'), isEdge(elements.at(-1), 'ahead')];
    const middle = elements.slice(starts ? 1 : 0, ends ? -1 : undefined);
    return { ...alternative, elements: [...(starts ? [] : anything()), ...middle, ...(ends ? [] : anything())] };
  });
  return { ...expression, alternatives };
}

/** `^` is "nothing behind", `$` "nothing ahead". */
function isEdge(element: NoParent<Element> | undefined, kind: 'ahead' | 'behind'): boolean {
  if (element?.type !== 'Assertion' || element.kind !== kind || !element.negate) return false;
  const [inner, ...others] = element.alternatives.flatMap(({ elements }) => elements);
  return others.length === 0 && inner?.type === 'CharacterClass' && inner.characters.isAll;
}

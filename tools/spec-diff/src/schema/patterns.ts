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

const known = new Map<string, boolean | undefined>();
/** Beyond this many states, patterns are not comparable. */
const STATES = 3_000;
const FLAGS = 'u';

/** Whether every text that `inner` matches is matched by `outer`; `undefined` where the syntax does not allow an answer. */
export function isPatternWithin(inner: string, outer: string): boolean | undefined {
  if (inner === outer) return true;
  const key = JSON.stringify([inner, outer]);
  if (!known.has(key)) known.set(key, decide(inner, outer));
  return known.get(key);
}

function decide(inner: string, outer: string): boolean | undefined {
  try {
    const others = DFA.fromFA(automatonOf(outer), new DFA.LimitedNodeFactory(STATES));
    others.complement();
    return isDisjointWith(automatonOf(inner), others, STATES);
  } catch {
    return undefined;
  }
}

/** @throws Error for lookarounds, back references and other syntax that no finite automaton has. */
function automatonOf(pattern: string): NFA {
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

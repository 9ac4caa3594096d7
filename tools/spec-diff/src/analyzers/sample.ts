import { joinPointer } from '@rollcall/openapi/pointer';
import fc from 'fast-check';
import { objectOf } from '../json.ts';
import { type Node, nodeAt } from '../node.ts';
import { requiredNames } from '../schema/keywords/required.ts';
import { typesOf } from '../schema/keywords/types.ts';
import { listed } from '../schema/keywords/values.ts';
import {
  ANYTHING as ANY,
  alternatives,
  assuming,
  both,
  isNothing,
  itemOf,
  keyOf,
  keyword,
  memberOf,
  prefixOf,
  property,
  propertyNames,
  subschema,
  type View,
  viewOf,
} from '../schema/view.ts';

type Values = fc.Arbitrary<unknown>;

/** Arbitrary values for a schema: most of them valid, near its bounds more often than not. What is not valid is for the caller to leave out. */
export function valuesFor(schema: Node): Values {
  const view = viewOf(schema);
  let deep = DEEP;
  while (deep > 0 && sizeOf(view, deep, new Map()) > MOST) deep--;
  return new Sampler(deep).ofView(view, 0);
}

/** A schema that contains itself ends here, or earlier if it contains itself so often that values had more members than `MOST`. */
const DEEP = 6;
const MOST = 400;

/** How many members a value may have, at a guess. */
function sizeOf(view: View, deep: number, known: Map<string, number>): number {
  const key = `${deep} ${keyOf(view)}`;
  const size = known.get(key);
  if (size !== undefined || deep < 0) return size ?? 1;
  known.set(key, 1);
  const sizes = alternatives(view).map((branch) => {
    const members = propertyNames(branch).flatMap((name) => property(branch, name) ?? []);
    const repeated = [subschema(branch, 'items'), subschema(branch, 'additionalProperties')].filter((one) => one);
    const of = (inner: View | undefined) => (inner ? sizeOf(inner, deep - 1, known) : 0);
    return (
      1 + members.reduce((sum, inner) => sum + of(inner), 0) + repeated.reduce((sum, inner) => sum + 4 * of(inner), 0)
    );
  });
  const largest = Math.max(...sizes);
  known.set(key, largest);
  return largest;
}

const ANYTHING = fc.constantFrom<unknown>('text', 0, true, null, [], {});

class Sampler {
  readonly #deep: number;
  /** By schema and depth: components that all refer to each other would be written out without end. */
  readonly #known = new Map<string, Values>();

  constructor(deep: number) {
    this.#deep = deep;
  }

  ofView(view: View, depth: number): Values {
    const key = `${depth} ${keyOf(view)}`;
    const values = this.#known.get(key) ?? this.#union(view, depth);
    this.#known.set(key, values);
    return values;
  }

  #union(view: View, depth: number): Values {
    const branches = alternatives(view)
      .flatMap(withConditions)
      .filter((branch) => !isNothing(branch) && typesOf(branch).length > 0);
    if (branches.length === 0) return ANYTHING;
    return fc.oneof(...branches.map((branch) => this.#branch(branch, depth)));
  }

  #branch(view: View, depth: number): Values {
    const values = listed(view);
    if (values && values.length > 0) return fc.constantFrom(...values);
    const types = typesOf(view);
    const guessed = keyword(view, 'type').length === 0 ? guess(view) : undefined;
    // Of types that exclude each other, no value is valid.
    if (types.length === 0) return ANYTHING;
    return fc.oneof(...(guessed ? [guessed] : types).map((type) => this.#type(view, type, depth)));
  }

  #type(view: View, type: string, depth: number): Values {
    if (type === 'null') return fc.constant(null);
    if (type === 'boolean') return fc.boolean();
    if (type === 'integer' || type === 'number') return numbers(view, type === 'integer');
    if (type === 'array') return this.#array(view, depth);
    if (type === 'object') return this.#object(view, depth);
    return strings(view);
  }

  #array(view: View, depth: number): Values {
    const [minLength, maxLength] = [limit(view, 'minItems') ?? 0, limit(view, 'maxItems')];
    const most = Math.max(minLength, Math.min(maxLength ?? minLength + 3, minLength + 20));
    if (depth > this.#deep) return fc.constant([]);
    const inner = (item: View | undefined) => (item ? this.ofView(item, depth + 1) : ANYTHING);
    const of = inner(itemOf(view));
    const prefix = fc.tuple(...Array.from({ length: prefixOf(view) }, (_, index) => inner(itemOf(view, index))));
    const plain = [
      fc.array(of, { minLength, maxLength: most }),
      fc.array(of, { minLength, maxLength: minLength }),
      fc.array(of, { minLength: most, maxLength: most }),
      ...(maxLength === undefined && depth < 2 ? [of.map((item) => Array(minLength + 60).fill(item))] : []),
    ];
    const arrays = [
      ...plain,
      ...(prefixOf(view) > 0 ? [prefix, ...plain.map((rest) => fc.tuple(prefix, rest).map((all) => all.flat()))] : []),
    ];
    const contained = schemasAt(view, 'contains').map((schema) => {
      const least = limit(view, 'minContains') ?? 1;
      return fc.array(inner(schema), { minLength: least, maxLength: (limit(view, 'maxContains') ?? least + 1) + 1 });
    });
    if (contained.length === 0) return fc.oneof(...arrays);
    const some = fc.tuple(...contained).map((all) => all.flat());
    return fc.oneof(
      some,
      fc.tuple(fc.oneof(...arrays), some).map((all) => all.flat()),
      ...arrays,
    );
  }

  #object(view: View, depth: number): Values {
    const required = requiredNames(view);
    const names = propertyNames(view).filter((name) => depth <= this.#deep || required.has(name));
    const matching = depth <= this.#deep ? namesMatching(view) : [];
    const members = Object.fromEntries(
      [...new Set([...names, ...required, ...matching])].map((name) => {
        const inner = memberOf(view, name);
        return [name, inner ? this.ofView(inner, depth + 1) : ANYTHING];
      }),
    );
    const rest = subschema(view, 'additionalProperties');
    const others =
      rest && isNothing(rest)
        ? fc.constant({})
        : fc.dictionary(
            fc.constantFrom('x-more', 'other', 'key1', 'key2'),
            rest && depth <= this.#deep ? this.ofView(rest, depth + 1) : ANYTHING,
            { maxKeys: rest ? 3 : 1 },
          );
    const declared = fc.oneof(
      fc.record(members, { requiredKeys: [...required] as never[] }),
      fc.record(Object.fromEntries(Object.entries(members).filter(([name]) => required.has(name)))),
      fc.record(members),
    );
    return fc
      .tuple(declared, others, fc.integer({ min: 0, max: 3 }))
      .map(([own, more, turn]) => (turn === 0 || names.length === 0 ? { ...more, ...own } : own));
  }
}

const schemasAt = (view: View, name: string): View[] => keyword(view, name).map((node) => viewOf(node));

/** The view, and with its conditions: met, met without what they ask for, not met; and with what it forbids. */
function withConditions(view: View): View[] {
  const conditions = keyword(view, 'if').flatMap((node) => {
    const beside = (name: string) =>
      keyword(view, name).filter(({ pointer }) => pointer === `${node.pointer.slice(0, -'if'.length)}${name}`);
    return [viewOf(node), viewOf(node, ...beside('then')), ...beside('else').map((otherwise) => viewOf(otherwise))];
  });
  const dependent = ['dependentSchemas', 'dependentRequired'].flatMap((name) =>
    keyword(view, name).flatMap(({ document, pointer, value }) =>
      Object.entries(objectOf(value)).flatMap(([key, needed]) => {
        const having = assuming(ANY, { required: [key] });
        const met = Array.isArray(needed)
          ? assuming(having, { required: needed })
          : both(having, viewOf(nodeAt(document, joinPointer(pointer, key))));
        return [having, met];
      }),
    ),
  );
  const forbidden = keyword(view, 'not').map((node) => viewOf(node));
  return [view, ...[...conditions, ...dependent, ...forbidden].map((condition) => both(view, condition))];
}

/** A few names for each pattern. */
const namesMatching = (view: View): string[] =>
  keyword(view, 'patternProperties').flatMap(({ value }) =>
    Object.keys(objectOf(value)).flatMap((pattern) =>
      fc.sample(matching(pattern, 0, 20), { seed: 1, numRuns: 3 }).map(String),
    ),
  );

const guess = (view: View): string | undefined =>
  propertyNames(view).length > 0 || keyword(view, 'required').length > 0
    ? 'object'
    : ['items', 'prefixItems', 'contains'].some((name) => keyword(view, name).length > 0)
      ? 'array'
      : undefined;

const limit = (view: View, name: string): number | undefined => {
  const values = keyword(view, name).map(({ value }) => Number(value));
  return values.length === 0 ? undefined : name.startsWith('max') ? Math.min(...values) : Math.max(...values);
};

function numbers(view: View, integer: boolean): Values {
  const step = limit(view, 'multipleOf') ?? (integer ? 1 : 0.001);
  const low = limit(view, 'minimum') ?? limit(view, 'exclusiveMinimum') ?? -1e6;
  const high = limit(view, 'maximum') ?? limit(view, 'exclusiveMaximum') ?? Math.max(1e6, low + 1e3);
  const [from, to] = [Math.ceil(low / step), Math.floor(high / step)].map((bound) =>
    Math.max(-(2 ** 52), Math.min(2 ** 52, bound)),
  );
  if (from === undefined || to === undefined || from > to) return fc.constant(low);
  const whole = fc.integer({
    min: Math.max(from, -(2 ** 31)),
    max: Math.max(Math.min(to, 2 ** 31 - 1), Math.max(from, -(2 ** 31))),
  });
  return fc.oneof(
    whole.map((count) => Number((count * step).toPrecision(12))),
    fc.constantFrom(low, high, low + 1, high - 1),
  );
}

const FORMATS: Readonly<Record<string, Values>> = {
  email: fc.oneof(fc.emailAddress(), fc.constant(`asha@${'long.'.repeat(30)}example.com`)),
  uuid: fc.uuid(),
  uri: fc.webUrl(),
  'uri-reference': fc.oneof(fc.webUrl(), fc.webPath()),
  date: fc
    .date({ noInvalidDate: true, min: new Date('0001-01-01'), max: new Date('9999-12-31') })
    .map((date) => date.toISOString().slice(0, 10)),
  'date-time': fc
    .date({ noInvalidDate: true, min: new Date('0001-01-01'), max: new Date('9999-12-31') })
    .map((date) => date.toISOString()),
  hostname: fc.domain(),
  ipv4: fc.ipV4(),
  ipv6: fc.ipV6(),
  byte: fc.base64String(),
};

function strings(view: View): Values {
  const [format] = keyword(view, 'format').map(({ value }) => FORMATS[String(value)]);
  if (format) return format;
  const [pattern] = keyword(view, 'pattern').map(({ value }) => String(value));
  const [minLength, maxLength] = [limit(view, 'minLength') ?? 0, limit(view, 'maxLength')];
  const most = Math.max(minLength, Math.min(maxLength ?? minLength + 40, minLength + 2_000));
  if (pattern !== undefined) return matching(pattern, minLength, most);
  const exact = [minLength, most].map((length) =>
    fc.string({ minLength: length, maxLength: length, unit: 'grapheme-ascii' }),
  );
  // Where there is no bound, an old one may have been.
  const long = maxLength === undefined ? [100, 300, 3_000].map((length) => 'a'.repeat(minLength + length)) : [];
  return fc.oneof(
    fc.constantFrom('', ...long),
    fc.string({ minLength, maxLength: most, unit: 'grapheme-ascii' }),
    fc.constantFrom('1', 'Zoë', 'a b', 'asha@example.com', '2027-01-01'),
    ...exact,
  );
}

/** Classes of letters are beyond the library: those patterns are met by trying words. */
function matching(pattern: string, minLength: number, most: number): Values {
  const words = [
    'a',
    'Zoë',
    'Asha',
    'asha.rao',
    'asha_rao',
    'abcdef',
    '0123',
    'a1',
    '漢字',
    'abc-def',
    '00',
    'A',
  ].flatMap((word) => [word, word.repeat(3)]);
  const sized = [minLength, most].map((length) => 'a'.repeat(Math.min(length, 300)));
  try {
    return fc.oneof(fc.stringMatching(new RegExp(pattern, 'u')), fc.constantFrom(...words, ...sized));
  } catch {
    return fc.constantFrom(...words, ...sized);
  }
}

import type { Random } from './random.ts';

/** Readable characters first. */
const ALPHABET = [
  'abcdefghijklmnopqrstuvwxyz',
  '0123456789',
  'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  '-_. @+/:,;!#$%&\'*=?^`{|}~"()<>[]\\',
  'äéñßλж漢',
].map((letters) => [...letters]);

/** So many of them are letters and digits. */
const PLAIN = 3;

/** More of what may be repeated is no use. */
const MOST = 8;

/** Repetitions of repetitions can be longer than anybody waits for: after so many steps, nothing is repeated that need not be. */
const MOST_STEPS = 50_000;

/**
 * A text that a regular expression may match: what it demands of its characters is met, what looks around is not looked at. So
 * it has to be tried. `undefined` where every match is too long.
 */
export function textLike(source: string, random: Random): string | undefined {
  const points = [...source];
  let index = 0;
  let steps = 0;
  const isEndless = () => steps > 2 * MOST_STEPS;

  const alternatives = (): string => {
    const found = [sequence()];
    while (points[index] === '|') {
      index++;
      found.push(sequence());
    }
    return random.pick(found);
  };

  const sequence = (): string => {
    let text = '';
    while (index < points.length && points[index] !== '|' && points[index] !== ')') {
      const start = index;
      const once = atom();
      const count = quantifier();
      const end = index;
      text += count > 0 ? once : '';
      for (let time = 1; time < count && !isEndless(); time++) {
        // Every time is another choice.
        index = start;
        text += atom();
      }
      index = end;
    }
    return text;
  };

  const atom = (): string => {
    steps++;
    const point = points[index++] as string;
    if (point === '^' || point === '$') return '';
    if (point === '(') return group();
    if (point === '[') return characterOf(`[${bracket()}`);
    if (point === '.') return characterOf('.');
    if (point === '\\') return escaped();
    return point;
  };

  const group = (): string => {
    const [looks = ''] = /^\?(?:[:=!]|<[=!]|<[^>]*>)/.exec(points.slice(index, index + 60).join('')) ?? [];
    index += [...looks].length;
    const text = alternatives();
    index++;
    return /^\?<?[=!]$/.test(looks) ? '' : text;
  };

  /** To the bracket that closes it, with that. */
  const bracket = (): string => {
    let text = '';
    for (let point = points[index++]; point !== undefined; point = points[index++]) {
      text += point === '\\' ? point + (points[index++] ?? '') : point;
      if (point === ']') break;
    }
    return text;
  };

  const escaped = (): string => {
    const [whole = '', name = ''] =
      /^(u\{[^}]*\}|u[\da-f]{4}|x[\da-f]{2}|[pP]\{[^}]*\}|.)/su.exec(points.slice(index, index + 60).join('')) ?? [];
    index += [...whole].length;
    // What refers back to a group has no characters of its own.
    return /^[bBk1-9]$/.test(name) ? '' : characterOf(`\\${name}`);
  };

  const quantifier = (): number => {
    const text = points.slice(index, index + 20).join('');
    const [whole = '', least = '', comma, most = ''] = /^(?:\{(\d+)(,)?(\d*)\}|[*+?])\??/.exec(text) ?? [];
    index += whole.length;
    if (whole === '') return 1;
    if (whole.startsWith('?')) return random.below(2);
    const from = whole.startsWith('{') ? Number(least) : whole.startsWith('+') ? 1 : 0;
    const to = whole.startsWith('{') && !comma ? from : most === '' ? from + MOST : Math.min(Number(most), from + MOST);
    return steps > MOST_STEPS ? from : from + random.below(to - from + 1);
  };

  const characterOf = (set: string): string => {
    const expression = new RegExp(`^${set}$`, 'u');
    const fitting = ALPHABET.map((letters) => letters.filter((letter) => expression.test(letter)));
    const plain = fitting.slice(0, PLAIN).filter(({ length }) => length > 0);
    const [usual] = fitting.filter(({ length }) => length > 0);
    if (!usual) return [...set].find((letter) => expression.test(letter)) ?? '';
    return random.pick(plain.length > 0 && random.below(3) === 0 ? random.pick(plain) : usual);
  };

  const text = alternatives();
  return isEndless() ? undefined : text;
}

/** https://www.rfc-editor.org/rfc/rfc3492, with the parameters of its section 5. */
const BASE = 36;
const T_MIN = 1;
const T_MAX = 26;
const SKEW = 38;
const DAMP = 700;
const DIGITS = 'abcdefghijklmnopqrstuvwxyz0123456789';

function adapt(delta: number, points: number, first: boolean): number {
  let rest = first ? Math.floor(delta / DAMP) : delta >> 1;
  rest += Math.floor(rest / points);
  let k = 0;
  for (; rest > ((BASE - T_MIN) * T_MAX) >> 1; k += BASE) rest = Math.floor(rest / (BASE - T_MIN));
  return k + Math.floor(((BASE - T_MIN + 1) * rest) / (rest + SKEW));
}

function threshold(k: number, bias: number): number {
  return Math.min(Math.max(k - bias, T_MIN), T_MAX);
}

/** One number of variable length, and where it ends; `undefined` where there is none. */
function readDelta(text: string, start: number, bias: number): { delta: number; at: number } | undefined {
  let delta = 0;
  let weight = 1;
  for (let k = BASE, at = start; ; k += BASE) {
    const digit = DIGITS.indexOf(text.charAt(at) || ' ');
    if (digit < 0) return undefined;
    at++;
    delta += digit * weight;
    if (delta > 0x7fffffff) return undefined;
    const t = threshold(k, bias);
    if (digit < t) return { delta, at };
    weight *= BASE - t;
  }
}

/** The text that lower-case Punycode stands for, or `undefined` for what is none. */
export function decodePunycode(text: string): string | undefined {
  const hyphen = text.lastIndexOf('-');
  const points = [...text.slice(0, Math.max(hyphen, 0))].map((character) => character.charCodeAt(0));
  let bias = 72;
  let point = 128;
  let index = 0;
  for (let at = hyphen + 1; at < text.length; index++) {
    const read = readDelta(text, at, bias);
    if (read === undefined) return undefined;
    const length = points.length + 1;
    bias = adapt(read.delta, length, point === 128 && index === 0 && points.length === Math.max(hyphen, 0));
    index += read.delta;
    point += Math.floor(index / length);
    index %= length;
    if (point > 0x10ffff) return undefined;
    points.splice(index, 0, point);
    at = read.at;
  }
  return String.fromCodePoint(...points);
}

function writeDelta(delta: number, bias: number): string {
  let text = '';
  let rest = delta;
  for (let k = BASE; ; k += BASE) {
    const t = threshold(k, bias);
    if (rest < t) return text + DIGITS.charAt(rest);
    text += DIGITS.charAt(t + ((rest - t) % (BASE - t)));
    rest = Math.floor((rest - t) / (BASE - t));
  }
}

/** Text as Punycode. */
export function encodePunycode(text: string): string {
  const points = [...text].map((character) => character.codePointAt(0) ?? 0);
  const basic = points.filter((point) => point < 128);
  let output = basic.length > 0 ? `${String.fromCodePoint(...basic)}-` : '';
  let [point, delta, bias, handled] = [128, 0, 72, basic.length];
  while (handled < points.length) {
    const next = Math.min(...points.filter((one) => one >= point));
    delta += (next - point) * (handled + 1);
    point = next;
    for (const one of points) {
      if (one < point) delta++;
      if (one !== point) continue;
      output += writeDelta(delta, bias);
      bias = adapt(delta, handled + 1, handled === basic.length);
      delta = 0;
      handled++;
    }
    delta++;
    point++;
  }
  return output;
}

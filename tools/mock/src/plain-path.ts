interface PlainPath {
  readonly path: string;
  /** What a variable is called there. */
  nameOf(name: string): string;
}

const VARIABLE = /\{([^{}]+)\}/;

/** A path template as Prism reads the values of its variables: the rest as in a URL, and the names plain words. */
export function plainPath(template: string): PlainPath {
  const parts = template.split(VARIABLE);
  const names = parts.filter((_part, at) => at % 2 === 1);
  const nameOf = (name: string) => (isPlain(name) ? name : plainName(names.indexOf(name), names));
  const path = parts.map((part, at) => (at % 2 === 1 ? `{${nameOf(part)}}` : encodeLiteral(part))).join('');
  return { path, nameOf };
}

/** The template library looks names up in a plain object, and so finds those of its prototype. */
const isPlain = (name: string): boolean => /^\w+$/.test(name) && !(name in Object.prototype);

function plainName(index: number, names: readonly string[]): string {
  let name = `variable${index}`;
  while (names.includes(name)) name += '_';
  return name;
}

/** https://url.spec.whatwg.org/#path-percent-encode-set, but for what is encoded already. */
function encodeLiteral(text: string): string {
  return text.replaceAll(/[^\x21-\x7e]+|["<>^`{}|]+/gu, encodeURIComponent);
}

import { decodeLiteral, isWholeVariable, segmentPattern, segmentsOf } from './path.ts';

/** What the paths have in common up to one segment. */
class Node<Value> {
  readonly literals = new Map<string, Node<Value>>();
  /** Segments of which a part is variable, by the pattern that they match. */
  readonly partial = new Map<string, { readonly pattern: RegExp; readonly node: Node<Value> }>();
  variable: Node<Value> | undefined;
  value: Value | undefined;

  find(segments: readonly string[], index = 0): Value | undefined {
    const segment = segments[index];
    if (segment === undefined) return this.value;
    const found = this.literals.get(decodeLiteral(segment))?.find(segments, index + 1);
    if (found !== undefined) return found;
    for (const { pattern, node } of this.partial.values()) {
      const found = pattern.test(segment) ? node.find(segments, index + 1) : undefined;
      if (found !== undefined) return found;
    }
    // A variable is never empty.
    return segment === '' ? undefined : this.variable?.find(segments, index + 1);
  }
}

/** Finds the template that a path fits: concrete segments first, as https://spec.openapis.org/oas/v3.1.1#path-templating-matching has it. */
export class Router<Value> {
  readonly #root = new Node<Value>();
  /** Templates without variables, for which a look suffices. */
  readonly #concrete = new Map<string, Value>();

  add(template: string, value: Value): void {
    let node = this.#root;
    for (const segment of segmentsOf(template)) node = nextOf(node, segment);
    node.value = value;
    if (!template.includes('{')) this.#concrete.set(template, value);
  }

  /** @param path - as sent, with its percent-encoding. */
  find(path: string): Value | undefined {
    return this.#concrete.get(path) ?? this.#root.find(path.split('/'));
  }
}

function nextOf<Value>(node: Node<Value>, segment: readonly string[]): Node<Value> {
  if (segment.length === 1) {
    const text = decodeLiteral(segment[0] ?? '');
    return node.literals.get(text) ?? addTo(node.literals, text, new Node());
  }
  if (isWholeVariable(segment)) {
    node.variable ??= new Node();
    return node.variable;
  }
  const source = `^${segmentPattern(segment)}$`;
  const known = node.partial.get(source) ?? { pattern: new RegExp(source), node: new Node<Value>() };
  return addTo(node.partial, source, known).node;
}

function addTo<Value>(map: Map<string, Value>, key: string, value: Value): Value {
  map.set(key, value);
  return value;
}

import { isObject, type JsonObject, mapValues } from '@rollcall/openapi/json';
import { joinPointer } from '@rollcall/openapi/pointer';
import { refTarget } from '@rollcall/openapi/reference';
import { listOf } from '../json.ts';
import { type Node, nodeAt } from '../node.ts';
import type { Direction } from '../rules/breaking-change.ts';
import { requiredNames } from '../schema/keywords/required.ts';
import { alternatives, hasFlag, property, propertyNames, type View, viewOf } from '../schema/view.ts';

const HIDDEN = { request: 'readOnly', response: 'writeOnly' } as const;
const COMPOSITIONS = ['allOf', 'anyOf', 'oneOf'];
const NOTHING: ReadonlySet<string> = new Set();

/**
 * The description as one direction sees it: a client leaves out the properties that are `readOnly`, a server those that are
 * `writeOnly`, so that nothing may require them. The flag counts wherever it stands: on the property, behind its `$ref`s, or in
 * its `allOf` (https://json-schema.org/draft/2020-12/json-schema-validation#section-9.4).
 */
export function visible(document: JsonObject, direction: Direction): JsonObject {
  return new Visible(document, HIDDEN[direction]).of(nodeAt(document, '#'), NOTHING) as JsonObject;
}

class Visible {
  readonly #document: JsonObject;
  readonly #flag: 'readOnly' | 'writeOnly';
  /** References whose targets are being written out. */
  readonly #open = new Set<string>();

  constructor(document: JsonObject, flag: 'readOnly' | 'writeOnly') {
    this.#document = document;
    this.#flag = flag;
  }

  /** @param outer - names that a composition around this schema hides. */
  of({ pointer, value }: Node, outer: ReadonlySet<string>): unknown {
    if (Array.isArray(value)) return value.map((_, index) => this.of(this.#at(pointer, index), outer));
    if (!isObject(value)) return value;
    const hidden = isComposite(value) ? new Set([...outer, ...this.#hiddenIn(viewOf(this.#at(pointer)))]) : NOTHING;
    const copy: Record<string, unknown> = mapValues(value, (_, name) =>
      this.of(this.#at(pointer, name), COMPOSITIONS.includes(name) ? hidden : NOTHING),
    );
    if (isObject(copy.properties)) {
      const entries = Object.entries(copy.properties).filter(([name]) => !this.#isHidden(pointer, name));
      copy.properties = Object.fromEntries(entries);
    }
    if (Array.isArray(value.required)) copy.required = value.required.filter((name) => !hidden.has(name));
    return typeof value.$ref === 'string' && outer.size > 0 ? this.#writtenOut(copy, value.$ref, outer) : copy;
  }

  #at(pointer: string, ...steps: readonly (string | number)[]): Node {
    return nodeAt(this.#document, joinPointer(pointer, ...steps));
  }

  #isHidden(pointer: string, name: string): boolean {
    return hasFlag(viewOf(this.#at(pointer, 'properties', name)), this.#flag);
  }

  #hiddenIn(view: View): string[] {
    return alternatives(view).flatMap((each) =>
      propertyNames(each).filter((name) => hasFlag(property(each, name) ?? each, this.#flag)),
    );
  }

  /** What a `$ref` leads to requires what only the schema around it hides: it is another schema here than elsewhere. */
  #writtenOut(copy: Record<string, unknown>, ref: string, outer: ReadonlySet<string>): unknown {
    const target = nodeAt(this.#document, refTarget(ref));
    if (this.#open.has(ref) || ![...requiredNames(viewOf(target))].some((name) => outer.has(name))) return copy;
    this.#open.add(ref);
    const { $ref: _, ...beside } = copy;
    const schema = this.of(target, outer);
    this.#open.delete(ref);
    return { ...beside, allOf: [...listOf(beside.allOf), schema] };
  }
}

/** Can it hide a property, or require one that is hidden? */
function isComposite(value: JsonObject): boolean {
  return Array.isArray(value.required) || COMPOSITIONS.some((keyword) => Array.isArray(value[keyword]));
}

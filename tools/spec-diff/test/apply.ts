import type { JsonObject } from '@rollcall/openapi/json';
import { tokensOf } from '@rollcall/openapi/pointer';

/** One step of an edit. Places: `Member/required`, `registerMember: requestBody`, or `#/…`. */
export type Edit =
  | { readonly set: string; readonly to: unknown }
  | { readonly add: string; readonly value: unknown }
  | { readonly drop: string; readonly value: unknown }
  | { readonly remove: string }
  | { readonly rename: string; readonly to: string }
  | { readonly replace: string; readonly by: string };

/** The document with one edit made. */
export function apply(document: JsonObject, edits: readonly Edit[]): JsonObject {
  return edits.reduce((edited, edit) => {
    if ('replace' in edit) return JSON.parse(JSON.stringify(edited).replaceAll(edit.replace, edit.by)) as JsonObject;
    const copy = structuredClone(edited) as JsonObject;
    change(copy, edit);
    return copy;
  }, document);
}

// biome-ignore lint/suspicious/noExplicitAny: an edit reaches anywhere in a document
type Any = any;

function change(document: JsonObject, edit: Exclude<Edit, { replace: string }>): void {
  const place =
    'set' in edit
      ? edit.set
      : 'add' in edit
        ? edit.add
        : 'drop' in edit
          ? edit.drop
          : 'remove' in edit
            ? edit.remove
            : edit.rename;
  const steps = tokensOf(locate(document, place));
  const last = steps.pop() ?? '';
  const parent: Any = steps.reduce<Any>((value, step) => {
    value[step] ??= {};
    return value[step];
  }, document);
  if ('set' in edit) parent[last] = edit.to;
  else if (!Object.hasOwn(parent, last)) throw new Error(`Nothing is at ${place}.`);
  else if ('add' in edit) parent[last].push(edit.value);
  else if ('drop' in edit) parent[last].splice(parent[last].indexOf(edit.value), 1);
  else if ('remove' in edit) Array.isArray(parent) ? parent.splice(Number(last), 1) : delete parent[last];
  else {
    // The order of the names stays.
    const entries = Object.entries(parent).map(([name, value]) => [name === last ? edit.to : name, value]);
    for (const name of Object.keys(parent)) delete parent[name];
    Object.assign(parent, Object.fromEntries(entries));
  }
}

/** `registerMember: responses/201` → `#/paths/~1members/post/responses/201`; `Member/type` → `#/components/schemas/Member/type`. */
function locate(document: JsonObject, place: string): string {
  if (place.startsWith('#')) return place;
  const [id, rest] = place.split(/: ?/);
  if (rest === undefined) return `#/components/schemas/${place}`;
  for (const [path, item] of Object.entries(
    document.paths as Record<string, Record<string, { operationId?: string }>>,
  )) {
    for (const [method, operation] of Object.entries(item)) {
      if (operation.operationId === id) return `#/paths/${path.replaceAll('/', '~1')}/${method}${rest && `/${rest}`}`;
    }
  }
  throw new Error(`No operation is called ${id}.`);
}

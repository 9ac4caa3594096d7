import { isObject, type JsonObject } from '@rollcall/openapi/json';
import { isWithin, joinPointer, tokensOf } from '@rollcall/openapi/pointer';
import { equal, namesOf, sentence, show } from '../json.ts';
import { nodeAt } from '../node.ts';
import type { ContractRule } from '../rules/index.ts';
import { compareSchemas } from '../schema/compare.ts';
import { operationsOf } from './operations.ts';
import type { Context, Raw } from './report.ts';

/** Words for people and for tools: they change no message and no type. */
const WORDS = new Set([
  ...['description', 'summary', 'title', 'example', 'examples', 'externalDocs', 'tags', 'info', '$comment'],
  ...['bearerFormat', 'xml', 'parent', 'kind', 'oauth2MetadataUrl', 'serializedValue'],
  ...['openapi', 'contact', 'license', 'termsOfService'],
]);
/** Where the rules have looked: a difference without a finding means the same in other words. */
const JUDGED = /^#\/(paths|webhooks|servers|security|components)(\/|$)/;
/** Extensions that say how an operation is used; every other one is a note. */
const MEANT = new Set(['x-retry', 'x-pagination', 'x-sunset']);
/** Nothing looks into them. */
const UNJUDGED = new Set(['jsonSchemaDialect', '$dynamicRef', '$dynamicAnchor']);

interface Leaf {
  readonly old?: string;
  readonly new?: string;
  readonly at: string;
}

/** What differs and has no finding yet, so that nothing goes unsaid and nothing that was published stays unreleased. */
export function compareRest(old: JsonObject, next: JsonObject, normal: Normal, { report, now }: Context): void {
  const known = report.findings
    .flatMap(({ old: a, new: b }) => [a?.pointer, b?.pointer])
    .filter((at) => at !== undefined);
  const ids = new Map([old, next].flatMap(operationsOf).map(({ id, node }) => [node.pointer, id]));
  const isSame = sameness(report.findings, normal, ids, now);
  const left = [...leaves(old, next, '#')]
    .filter((leaf) => !isComponent(leaf))
    .map((leaf) => ({ ...leaf, kind: kindOf(leaf.at) }));
  const unsaid = left.filter(({ kind, at }) =>
    // A finding speaks for what is written at its place and below, but words are told apart from rules.
    kind === 'documentation-changed'
      ? !known.some((place) => place !== '#' && isNewPlace(place, at, old, next))
      : !known.some((place) => isWithin(at, place) || isWithin(place, at)),
  );
  const said = unsaid.filter(({ kind, at }) => kind !== 'spelling-changed' || isSame(ownerOf(at)));
  for (const [key, group] of Map.groupBy(said, ({ kind, at }) => `${kind} ${ownerOf(at)}`)) {
    const [{ kind, ...leaf }] = group as [(typeof group)[number]];
    const owner = key.slice(kind.length + 1);
    const places = group.length === 1 ? '' : ` in ${group.length} places`;
    const message = SENTENCES[kind](nameOf(owner, ids), places);
    report.about({ operation: ids.get(owner) })(kind, message, leaf.old, leaf.new);
  }
}

const SENTENCES = {
  'documentation-changed': (owner: string, places: string) => `The documentation of ${owner} changed${places}.`,
  'spelling-changed': (owner: string, places: string) =>
    `${sentence(owner)} is written differently${places}, and means the same.`,
  'not-judged': (owner: string, places: string) => `No analyzer judges the change of ${owner}${places}.`,
} as const satisfies Partial<Record<ContractRule, unknown>>;
type Kind = keyof typeof SENTENCES;

/** What a reader calls an owner. */
function nameOf(owner: string, ids: ReadonlyMap<string, string>): string {
  const [section = '', kind, name] = tokensOf(owner);
  const id = ids.get(owner);
  if (id !== undefined) return show(id);
  if (section === 'components' && name !== undefined) return `the component ${show(name)}`;
  if (section === 'paths' && kind !== undefined) return `the path ${show(kind)}`;
  return section === '' ? 'the API' : show(section);
}

/** Both versions in their normal form. */
interface Normal {
  readonly old: JsonObject;
  readonly new: JsonObject;
}

/** Whether an operation, a component or a section means the same in both versions. */
function sameness(
  findings: readonly Raw[],
  { old, new: next }: Normal,
  ids: ReadonlyMap<string, string>,
  now: Date,
): (owner: string) => boolean {
  const changed = new Set(findings.flatMap(({ operations, package: step }) => (step ? [] : operations)));
  return (owner) => {
    if (owner.startsWith('#/components/schemas/')) return !differs(owner);
    const id = ids.get(owner);
    if (id !== undefined) return !changed.has(id);
    return !findings.some(({ old: a, new: b }) => [a, b].some((place) => place && isWithin(place.pointer, owner)));
  };

  function differs(at: string): boolean {
    const [before, after] = [nodeAt(old, at), nodeAt(next, at)];
    return DIRECTIONS.some((direction) => compareSchemas(before, after, direction, now).length > 0);
  }
}

const DIRECTIONS = ['request', 'response'] as const;

/** The operation, component or section that something belongs to. */
const ownerOf = (at: string): string =>
  at
    .split('/')
    .slice(0, /^#\/(paths|components)\//.test(at) ? 4 : 2)
    .join('/');

/** Whether the finding at `at` reports something that is new or gone, with all that is below it. */
const isNewPlace = (at: string, leaf: string, old: JsonObject, next: JsonObject): boolean =>
  isWithin(leaf, at) && (lookUp(old, at) === undefined) !== (lookUp(next, at) === undefined);

const lookUp = (document: JsonObject, at: string): unknown =>
  tokensOf(at).reduce<unknown>(
    (value, step) => (isObject(value) || Array.isArray(value) ? (value as JsonObject)[step] : undefined),
    document,
  );

function kindOf(at: string): Kind {
  const steps = tokensOf(at);
  const isWord = steps.some(
    (step, index) => (WORDS.has(step) || (step.startsWith('x-') && !MEANT.has(step))) && !isName(steps[index - 1]),
  );
  if (steps.some((step) => UNJUDGED.has(step)) && !isWord) return 'not-judged';
  if (isWord) return 'documentation-changed';
  if (JUDGED.test(at)) return 'spelling-changed';
  return 'not-judged';
}

/** A component that one side has under this name: nothing refers to it, or what does is another leaf. */
const isComponent = ({ at, old, new: next }: Leaf): boolean =>
  /^#\/components(\/[^/]+){0,2}$/.test(at) && (old === undefined || next === undefined);

/** The step after it is a name that somebody chose, not a field. */
const isName = (step: string | undefined): boolean => step !== undefined && MAPS.has(step);
const MAPS = new Set([
  ...['properties', 'patternProperties', 'mapping', 'encoding', 'content', 'paths', 'variables'],
  ...['schemas', 'responses', 'headers', 'parameters', 'securitySchemes', 'requestBodies'],
]);

function* leaves(old: unknown, next: unknown, at: string): Generator<Leaf> {
  if (equal(old, next)) return;
  if (isObject(old) && isObject(next)) {
    for (const name of namesOf(old, next)) yield* leaves(old[name], next[name], joinPointer(at, name));
  } else if (Array.isArray(old) && Array.isArray(next) && old.length === next.length) {
    for (const index of old.keys()) yield* leaves(old[index], next[index], joinPointer(at, index));
  } else yield { at, ...(old === undefined ? {} : { old: at }), ...(next === undefined ? {} : { new: at }) };
}

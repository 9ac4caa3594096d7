import type { Finding, Place } from '../finding.ts';
import { show, visible } from '../json.ts';

/** One thing that a report says of a finding, beside its sentence. */
interface Fact {
  readonly label: (typeof LABELS)[number];
  readonly text: string;
  /** To be read letter by letter. */
  readonly code?: string;
}

/** What facts are about, in the order in which they are told. */
export const LABELS = ['Do', 'Why', 'Concerns', 'Before', 'After', 'Example', 'Compiler', 'Refused', 'Rule'] as const;

/** Of more, the JSON report has the rest. */
const MOST_OPERATIONS = 20;
const MOST_CHARACTERS = 2_000;

/** All that every format says of a finding, in the order in which people need it. */
export function factsOf(finding: Finding): readonly Fact[] {
  const { reason, hint, operations, old, new: next, direction, example } = finding;
  const facts: readonly (Fact | undefined)[] = [
    hint === undefined ? undefined : { label: 'Do', text: hint },
    { label: 'Why', text: reason },
    operations.length === 0 ? undefined : { label: 'Concerns', text: several(operations) },
    old && placeFact('Before', old),
    next && placeFact('After', next),
    ...(example ? exampleFacts(example, direction) : []),
    { label: 'Rule', text: ruleOf(finding) },
  ];
  return facts.filter((fact) => fact !== undefined);
}

function several(operations: readonly string[]): string {
  const named = operations.slice(0, MOST_OPERATIONS).map(show).join(', ');
  return operations.length > MOST_OPERATIONS ? `${named} and ${operations.length - MOST_OPERATIONS} more` : named;
}

/** `specs/petstore/openapi.yaml:12` */
const locationOf = ({ file, line, pointer }: Place): string =>
  file === undefined ? pointer : line === undefined ? file : `${file}:${line}`;

const placeFact = (label: 'Before' | 'After', place: Place): Fact => ({
  label,
  text: locationOf(place),
  ...(place.text === undefined ? {} : { code: place.text }),
});

function exampleFacts(example: NonNullable<Finding['example']>, direction: Finding['direction']): Fact[] {
  if ('code' in example)
    return [
      { label: 'Example', text: example.code },
      { label: 'Compiler', text: '', code: cut(example.reason) },
    ];
  const by = direction === 'response' ? 'by the old version' : 'by the new version';
  return [
    { label: 'Example', text: '', code: cut(spaced(example.payload)) },
    { label: 'Refused', text: `${by}: ${cut(example.reason)}` },
  ];
}

/** `{ "name": "Ines" }`, which can be read, and broken into lines. */
const spaced = (value: unknown): string => JSON.stringify(value, null, 1).replaceAll(/\n\s*/g, ' ');

const cut = (text: string): string =>
  visible(text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}…` : text);

function ruleOf({ id, direction, severity, bump, package: step, audience, analyzers }: Finding): string {
  const rule = direction ? `${id} (${direction})` : id;
  const whose = step ? `${step} for the package alone` : bump;
  const readers = audience.length > 0 ? `, for ${audience.join(', ')}` : '';
  return `${rule}: ${severity}, ${whose}${readers}; found by ${analyzers.join(', ')}`;
}

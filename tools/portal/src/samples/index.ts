import type { Api } from '../facts/api.ts';
import type { Trial } from '../facts/servers.ts';
import { php } from './php.ts';
import { python } from './python.ts';
import { curl } from './shell.ts';
import { withCalls, withClient } from './typescript.ts';
import { wireOf } from './wire.ts';

/** A call of an operation with one of its examples, in several languages. */
export interface Sample {
  readonly operation: string;
  /** The example's name in the description; empty where an operation needs no input. */
  readonly name: string;
  readonly codes: readonly SampleCode[];
}

export interface SampleCode {
  /** For people. */
  readonly label: string;
  /** For the highlighter. */
  readonly language: 'ts' | 'sh' | 'php' | 'python';
  readonly text: string;
}

type Fixtures = Readonly<Record<string, Readonly<Record<string, object>>>>;

/** Samples of every operation, one for each of its request examples. */
export async function samplesOf(api: Api, trial: Trial): Promise<Sample[]> {
  const { fixtures } = (await api.load('src/testing.ts')) as { readonly fixtures: Fixtures };
  const inputs = api.model.operations.flatMap(({ id }) => {
    const named = Object.entries(fixtures[id] ?? {});
    return (named.length > 0 ? named : [['', {}] as const]).map(([name, input]) => ({ id, name, input }));
  });
  const samples = await Promise.all(inputs.map(({ id, name, input }) => sampleOf(api, trial, id, name, input)));
  return samples.filter((sample) => sample !== undefined);
}

async function sampleOf(api: Api, trial: Trial, id: string, name: string, input: object): Promise<Sample | undefined> {
  const wire = await wireOf(api, trial, id, input);
  if (wire === undefined) return undefined;
  return {
    operation: id,
    name,
    codes: [
      { label: 'TypeScript', language: 'ts', text: withClient(api, trial, id, input) },
      { label: 'TypeScript, ./calls', language: 'ts', text: withCalls(api, trial, id, input) },
      { label: 'curl', language: 'sh', text: curl(wire) },
      { label: 'PHP', language: 'php', text: php(wire) },
      { label: 'Python', language: 'python', text: python(wire) },
    ],
  };
}

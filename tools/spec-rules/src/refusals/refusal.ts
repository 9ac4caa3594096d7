/** What is generated from a spec; the mock is run from the bundled document. */
export type Artefact = 'types' | './validation' | './zod' | 'client' | 'server' | 'mock';

/** A construct that some artefact cannot carry. */
export interface Refusal {
  /** The artefacts that cannot carry it. */
  readonly artefacts: readonly Artefact[];
  /** What would happen to it there: ends a sentence that begins with the artefacts. */
  readonly why: string;
  /** What to write instead: a sentence. */
  readonly instead: string;
}

export const ALL: readonly Artefact[] = ['types', './validation', './zod', 'client', 'server', 'mock'];

export const validators: readonly Artefact[] = ['./validation', './zod'];

export const typesAndValidators: readonly Artefact[] = ['types', ...validators];

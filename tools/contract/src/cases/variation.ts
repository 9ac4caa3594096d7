import type { Sampler } from './sample.ts';
import type { Site } from './site.ts';

/** Values to try at a site. The schema validator has the last word on each; what it does not decide as intended is left out. */
export interface Variation {
  readonly among: Iterable<unknown>;
  /** What the value does or is, to follow the name of the place: `is null`. */
  readonly says: string | ((value: unknown) => string);
  /** The one keyword that the values break. Absent: they are valid. */
  readonly breaks?: string;
  /** The member that is wrong, if it is not the value as a whole. */
  readonly within?: string;
  /** Stop after so many that are as intended. All, by default. */
  readonly keep?: number;
  /** Try all of them at the first such site only, and a few others at each of the rest. */
  readonly spread?: true;
}

/** One concern of the kit: what is worth trying at a site. */
export type Concern = (site: Site, sampler: Sampler) => Iterable<Variation>;

/** A value as it is shown in the title of a test. */
function show(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

export const isValue = (value: unknown): string => `is ${show(value)}`;

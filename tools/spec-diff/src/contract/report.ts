import { sanctioned as allow, type Direction, judge, type Verdict } from '../compatibility.ts';
import type { Finding, Place } from '../finding.ts';
import type { Change } from '../schema/change.ts';

export interface Context {
  readonly now: Date;
  readonly report: Report;
}

interface Entry {
  readonly id: string;
  readonly message: string;
  readonly old?: string | undefined;
  readonly new?: string | undefined;
  readonly operation?: string | undefined;
  readonly hint?: string | undefined;
  readonly sanctioned?: boolean | undefined;
}

/** A finding that does not know its lines yet. */
export type Raw = Omit<Finding, 'old' | 'new'> & {
  readonly old?: Omit<Place, 'line'>;
  readonly new?: Omit<Place, 'line'>;
  /** Which part of the operation it is about, and where in the values of that part: for the sampler. */
  readonly part?: string;
  readonly instance?: string;
};

/** A message, or a part of one, whose schema is compared. */
export interface Part {
  readonly direction: Direction;
  /** Begins the ids of findings: `request`, `response`, `request-parameter`, `response-header`. */
  readonly prefix: string;
  /** Begins the sentences: `registerUser: the request body`. */
  readonly name: string;
  readonly operation: string;
  /** Tells the parts of an operation apart. */
  readonly key: string;
}

/** Collects findings; what several operations share is said once. */
export class Report {
  readonly #found = new Map<string, Raw>();

  add(verdict: Verdict, entry: Entry, more: Pick<Raw, 'part' | 'instance'> = {}): void {
    const { id, message, old, new: next, operation, hint } = entry;
    const key = JSON.stringify([id, old, next, old || next ? '' : message]);
    const known = this.#found.get(key);
    this.#found.set(key, {
      id,
      ...allow(verdict, entry.sanctioned ?? false),
      operations: [...new Set([...(known?.operations ?? []), ...(operation ? [operation] : [])])],
      message: known?.message ?? message,
      ...(old ? { old: { pointer: old } } : {}),
      ...(next ? { new: { pointer: next } } : {}),
      ...(hint ? { hint } : {}),
      analyzers: ['rules'],
      ...(known ? { part: known.part ?? '', instance: known.instance ?? '' } : more),
    });
  }

  /** Judges a change of a schema by the direction in which it travels. */
  change(change: Change, part: Part): void {
    const verdict = judge(change.effect, part.direction);
    const inComponent = [change.old, change.new].some((at) => at?.startsWith('#/components/schemas/'));
    const audience =
      inComponent && !verdict.audience.includes('readers')
        ? [...verdict.audience, 'readers' as const]
        : verdict.audience;
    const place = change.instance === '' ? part.name : `\`${change.instance}\` of ${part.name}`;
    const message = `${place[0]?.toUpperCase()}${place.slice(1)} ${change.says}.`;
    const { old, new: next, hint, sanctioned } = change;
    const entry = {
      id: `${part.prefix}-${change.rule}`,
      message,
      old,
      new: next,
      operation: part.operation,
      hint,
      sanctioned,
    };
    this.add({ ...verdict, audience }, entry, { part: part.key, instance: change.instance });
  }

  get findings(): readonly Raw[] {
    return [...this.#found.values()];
  }
}

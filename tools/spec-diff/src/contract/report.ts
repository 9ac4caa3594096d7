import { tokensOf } from '@rollcall/openapi/pointer';
import type { Finding, Place } from '../finding.ts';
import { sentence, show } from '../json.ts';
import type { Node } from '../node.ts';
import { type Direction, sanctioned } from '../rules/breaking-change.ts';
import { type ContractRule, type Judged, judgeChange, judgeRule } from '../rules/index.ts';
import type { Change } from '../schema/change.ts';

export interface Context {
  readonly now: Date;
  readonly report: Report;
}

/** Adds a finding; `old` and `next` are where it shows in each version. */
export type Say = (id: ContractRule, message: string, old?: Node | string, next?: Node | string) => void;

/** What findings are about. */
interface Subject {
  readonly operation?: string | undefined;
  /** Several at once. */
  readonly operations?: readonly string[];
  /** What the hint is about. */
  readonly name?: string | undefined;
  readonly sanctioned?: boolean | undefined;
}

/** A finding that does not know its lines yet. */
export type Raw = Omit<Finding, 'old' | 'new'> & {
  readonly old?: Pick<Place, 'pointer'>;
  readonly new?: Pick<Place, 'pointer'>;
  /** All messages, or parts of one, that it is about: for the sampler. */
  readonly sites: readonly Site[];
};

/** Where a change of a schema shows. */
export interface Site {
  readonly operation: string;
  /** Which part of the operation. */
  readonly key: string;
  /** Where in the values of that part; sought when asked for. */
  readonly change: Pick<Change, 'instance'>;
}

/** A message, or a part of one, whose schema is compared. */
export interface Part {
  readonly direction: Direction;
  /** Begins the sentences: `the request body of registerUser`. */
  readonly name: string;
  readonly operation: string;
  /** Tells the parts of an operation apart. */
  readonly key: string;
}

interface Found {
  readonly finding: Omit<Raw, 'operations' | 'sites'>;
  readonly operations: Set<string>;
  readonly sites: Site[];
}

/** Collects findings; what several operations share is said once. */
export class Report {
  readonly #found = new Map<string, Found>();

  about({ operation, operations = [], name = '', sanctioned = false }: Subject): Say {
    return (id, message, ...nodes) => {
      const [old, next] = nodes.map((node) => (typeof node === 'object' ? node.pointer : node));
      const found = this.#note([id, old, next, old || next ? '' : message], operation, () => ({
        id,
        ...allow(judgeRule(id, name), sanctioned),
        message,
        ...placesOf(old, next),
        analyzers: ['rules'],
      }));
      for (const other of operations) found.operations.add(other);
    };
  }

  /** Judges a change of a schema by the direction in which it travels. */
  change(change: Change, part: Part): void {
    const { rule, old, new: next, says, sanctioned = false } = change;
    const { direction, key, operation } = part;
    const found = this.#note([direction, rule, old, next, ''], operation, () => {
      const { instance } = change;
      const place = instance === '' ? part.name : `\`${instance}\` of ${part.name}`;
      const judged = allow(judgeChange(change, direction, memberName(instance) ?? place), sanctioned);
      const inComponent = [old, next].some((at) => at?.startsWith('#/components/schemas/'));
      return {
        id: rule,
        direction,
        ...judged,
        audience: inComponent ? [...new Set([...judged.audience, 'readers' as const])] : judged.audience,
        message: `${sentence(place)} ${says}.`,
        ...placesOf(old, next),
        analyzers: ['rules'],
      };
    });
    found.sites.push({ operation, key, change });
  }

  #note(key: readonly unknown[], operation: string | undefined, make: () => Found['finding']): Found {
    const text = JSON.stringify(key);
    const known = this.#found.get(text) ?? { finding: make(), operations: new Set(), sites: [] };
    this.#found.set(text, known);
    if (operation) known.operations.add(operation);
    return known;
  }

  get findings(): readonly Raw[] {
    return [...this.#found.values()].map(({ finding, operations, sites }) => ({
      ...finding,
      operations: [...operations],
      sites,
    }));
  }
}

const allow = ({ verdict, ...why }: Judged, isSanctioned: boolean) => ({
  ...sanctioned(verdict, isSanctioned),
  ...why,
});

/** The property that a place in a value ends with, where it is one. */
function memberName(instance: string): string | undefined {
  const last = tokensOf(instance).at(-1);
  return last === undefined || /^(\*|\d+)$/.test(last) ? undefined : show(last);
}

const placesOf = (old: string | undefined, next: string | undefined) => ({
  ...(old ? { old: { pointer: old } } : {}),
  ...(next ? { new: { pointer: next } } : {}),
});

import { counted } from '@rollcall/command';
import type { Judgement } from '../combine-analyzers.ts';
import type { Finding } from '../finding.ts';
import type { Bump } from '../severity.ts';
import type { Team } from '../teams.ts';

/** What a run reports about one description. */
export interface ApiReport extends Judgement {
  /** What the new description is and what it was compared with. */
  readonly old: string;
  readonly new: string;
  /** Path of the new description, for annotations. */
  readonly file: string;
  /** Consumers whose use of the API is known. */
  readonly teams?: readonly Team[];
  readonly package?: {
    readonly name: string;
    readonly version: string;
    readonly step: Bump;
    readonly next: string;
    readonly announced: Bump;
    /** Why the changeset is not enough. */
    readonly complaint?: string;
  };
}

export interface Report {
  readonly bump: Bump;
  /** About the run as a whole. */
  readonly findings: readonly Finding[];
  readonly apis: readonly ApiReport[];
}

export type Format = (report: Report, options: { readonly color: boolean }) => string;

/** `2 breaking, 1 warning, 3 safe` */
export function tally(findings: readonly Finding[]): string {
  const of = (severity: Finding['severity']) => findings.filter((finding) => finding.severity === severity).length;
  return `${of('breaking')} breaking, ${counted(of('warning'), 'warning')}, ${of('safe')} safe`;
}

/** `@rollcall/petstore 1.4.0 → 2.0.0 (major)` */
export const packageLine = ({ package: own }: ApiReport): string | undefined =>
  own && own.step !== 'none' ? `${own.name} ${own.version} → ${own.next} (${own.step})` : undefined;

/** What is said of an API below its findings. */
export const footOf = (api: ApiReport): readonly string[] =>
  [...api.notes, ...teamLines(api), packageLine(api), api.package?.complaint].filter((line) => line !== undefined);

/** Whom it breaks of those whose use is known, and whom it does not. */
export function teamLines({ teams = [], bump }: ApiReport): string[] {
  const spared = teams.filter(({ breaks }) => breaks.length === 0).map(({ name }) => name);
  const broken = teams.filter(({ breaks }) => breaks.length > 0);
  return [
    ...broken.map(({ name, breaks }) => `Breaks ${name}: ${breaks.map(({ message }) => message).join(' ')}`),
    ...(spared.length > 0 && bump !== 'none' ? [`Does not break ${spared.join(', ')}.`] : []),
  ];
}

export type Severity = 'breaking' | 'warning' | 'safe';
export type Bump = 'major' | 'minor' | 'patch' | 'none';

/**
 * Whom a change concerns: *callers* use the client, *implementers* write handlers for the server stub, *readers* use the
 * types, validators and schemas by the names of components.
 */
export type Audience = 'callers' | 'implementers' | 'readers';

/** How severe a change is, and for whom. */
export interface Verdict {
  /** Breaking: someone's working program stops working. Warning: someone has to look. */
  readonly severity: Severity;
  /** The semver step of the API that it demands by itself. */
  readonly bump: Bump;
  /** The step of the package that is made from the description, where the API stays the same. */
  readonly package?: 'major' | 'minor';
  readonly audience: readonly Audience[];
}

const ORDER: readonly Bump[] = ['none', 'patch', 'minor', 'major'];

export const larger = (a: Bump, b: Bump): Bump => (ORDER.indexOf(a) >= ORDER.indexOf(b) ? a : b);
export const isSmaller = (a: Bump, b: Bump): boolean => ORDER.indexOf(a) < ORDER.indexOf(b);

/** The step of the API that all findings together demand. */
export const bumpOf = (findings: readonly Pick<Verdict, 'bump'>[]): Bump =>
  findings.reduce<Bump>((bump, finding) => larger(bump, finding.bump), 'none');

/** The step of its package. */
export const packageBumpOf = (findings: readonly Pick<Verdict, 'bump' | 'package'>[]): Bump =>
  findings.reduce<Bump>((bump, finding) => larger(bump, finding.package ?? 'none'), bumpOf(findings));

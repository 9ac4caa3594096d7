import type { Bump } from '../severity.ts';

/**
 * The semver step of a package. Below 1.0.0 the minor number says what breaks, as `^0.1.0` has it: such a range takes no
 * 0.2.0. https://semver.org/#spec-item-4
 */
export function stepOf(bump: Bump, version: string): Bump {
  if (!version.startsWith('0.')) return bump;
  return bump === 'major' ? 'minor' : bump === 'none' ? 'none' : 'patch';
}

export function nextVersion(version: string, step: Bump): string {
  const [major = 0, minor = 0, patch = 0] = version.split(/[.-]/).map(Number);
  if (step === 'major') return `${major + 1}.0.0`;
  if (step === 'minor') return `${major}.${minor + 1}.0`;
  return step === 'patch' ? `${major}.${minor}.${patch + 1}` : version;
}

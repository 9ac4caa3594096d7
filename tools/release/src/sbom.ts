import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A bill of materials in the tarball: https://cyclonedx.org/docs/1.6/json/ */
export const SBOM = 'sbom.cdx.json';

/** What a build leaves in `dist/` if it has bundled libraries: where each of them is. */
const BUNDLED = 'dist/bundled.json';

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** A package and the folder that it is installed in. */
interface Installed {
  readonly manifest: Manifest;
  readonly folder: string;
}

/**
 * What a package brings with it, in the versions that it was built and tested with: what it depends on, however indirectly, and what
 * is bundled into it. It says nothing of the time and the machine, so the same package has the same bill.
 *
 * @throws Error if something is not installed.
 */
export function sbomOf(folder: string): string {
  const own = { manifest: read(folder), folder: realpathSync(folder) };
  const found = new Map<string, Installed>();
  const dependsOn = new Map<string, string[]>();
  const visit = (current: Installed): void => {
    if (dependsOn.has(purlOf(current))) return;
    dependsOn.set(purlOf(current), []);
    for (const next of dependenciesOf(current)) {
      found.set(purlOf(next), next);
      dependsOn.get(purlOf(current))?.push(purlOf(next));
      visit(next);
    }
  };
  visit(own);
  const bundled = existsSync(join(folder, BUNDLED)) ? JSON.parse(readFileSync(join(folder, BUNDLED), 'utf8')) : [];
  for (const manifest of bundled as Manifest[]) found.set(purlOf({ manifest }), { manifest, folder: '' });
  const refs = [...found.keys()].sort();
  const bill = {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: componentOf(own) },
    components: refs.map((ref) => componentOf(found.get(ref) as Installed)),
    dependencies: [...dependsOn].sort().map(([ref, on]) => ({ ref, dependsOn: [...new Set(on)].sort() })),
  };
  return `${JSON.stringify(bill, null, 2)}\n`;
}

function dependenciesOf({ manifest, folder }: Installed): Installed[] {
  return Object.keys(manifest.dependencies ?? {}).map((name) => {
    for (let at = folder; at !== dirname(at); at = dirname(at)) {
      const candidate = join(at, 'node_modules', name);
      if (existsSync(join(candidate, 'package.json')))
        return { manifest: read(candidate), folder: realpathSync(candidate) };
    }
    throw new Error(`${manifest.name} depends on ${name}, which is not installed: install first.`);
  });
}

const read = (folder: string): Manifest => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

/** https://github.com/package-url/purl-spec */
const purlOf = ({ manifest: { name, version } }: Pick<Installed, 'manifest'>): string =>
  `pkg:npm/${name.replace('@', '%40')}@${version}`;

function componentOf({ manifest }: Pick<Installed, 'manifest'>) {
  const { name, version, license } = manifest;
  const purl = purlOf({ manifest });
  return {
    type: 'library',
    'bom-ref': purl,
    name,
    version,
    purl,
    ...(typeof license === 'string' && { licenses: [licenseOf(license)] }),
  };
}

/** An identifier of SPDX, an expression of several, or whatever it says. */
function licenseOf(text: string) {
  if (/^[\w.+-]+$/.test(text) && text !== 'UNLICENSED') return { license: { id: text } };
  return /^[\w.+()-]+(?: (?:AND|OR|WITH) [\w.+()-]+)+$/.test(text) ? { expression: text } : { license: { name: text } };
}

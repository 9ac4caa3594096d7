import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectAt } from '@rollcall/command/project';
import type { ApiReport } from '../formats/report.ts';
import { packageBumpOf } from '../severity.ts';
import { announcedFor, complaint } from './changesets.ts';
import { nextVersion, stepOf } from './step.ts';

/** What the verdict means for the package that is made from a spec; nothing where there is none yet. */
export async function packageReport(
  root: string,
  { api, findings }: ApiReport,
  base: string | undefined,
): Promise<Pick<ApiReport, 'package'>> {
  const text = await readFile(join(root, projectAt(root).packageFolder(api), 'package.json'), 'utf8').catch(
    () => undefined,
  );
  if (text === undefined) return {};
  const { name, version } = JSON.parse(text) as { name: string; version: string };
  const step = stepOf(packageBumpOf(findings), version);
  const announced = await announcedFor(root, name, base);
  const wrong = complaint(name, step, announced);
  return {
    package: {
      name,
      version,
      step,
      next: nextVersion(version, step),
      announced,
      ...(wrong ? { complaint: wrong } : {}),
    },
  };
}

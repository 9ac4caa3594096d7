import type { Api } from '../../facts/api.ts';
import { paragraphs, prose } from '../../markdown.ts';
import type { Page } from '../../page.ts';

/** The versions of an API's package, as spec-diff has announced them. */
export function changesPage({ name, document, changelog, packageName, version }: Api): Page {
  const { title } = document.info;
  return {
    path: `apis/${name}/changes`,
    title: `${title}: changes`,
    label: 'Changes',
    description: `Versions of ${packageName}, and what each of them breaks.`,
    group: ['APIs', title],
    body: paragraphs(
      `The newest version of \`${packageName}\` is ${version}. \`pnpm spec-diff --write\` announces every change of the description: what it breaks, for whom, and the version that it needs.`,
      prose(changelog, 0),
    ),
  };
}

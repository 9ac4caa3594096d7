import type { Api } from '../../facts/api.ts';
import { factsOf } from '../../facts/provenance.ts';
import { code, paragraphs, plain, prose, table } from '../../markdown.ts';
import type { Page } from '../../page.ts';

/** Where every fact of a description comes from. */
export function provenancePage({ name, document, sources }: Api): Page {
  const facts = factsOf(document);
  const stated = facts.filter(({ source }) => source);
  const inferred = facts.filter(({ inferred: reason }) => reason !== undefined);
  return {
    path: `apis/${name}/provenance`,
    title: `${document.info.title}: provenance`,
    label: 'Provenance',
    description: `Which document states what of ${document.info.title}, and what was inferred, with the reason.`,
    group: ['APIs', document.info.title],
    body: paragraphs(
      `${stated.length} places of the description name the document that states them. ${inferred.length} carry the reason why they are as they are although no document says so.`,
      prose(sources, 0),
      inferred.length > 0 && '## Inferred',
      table(
        ['where', 'why'],
        inferred.map(({ pointer, inferred: reason = '' }) => [code(pointer), plain(reason)]),
      ),
      stated.length > 0 && '## Stated',
      table(
        ['where', 'document', 'section'],
        stated.map(({ pointer, source }) => [
          code(pointer),
          code(source?.document ?? ''),
          plain(source?.section ?? ''),
        ]),
      ),
    ),
  };
}

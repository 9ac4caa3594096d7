import type { PackageCoverage } from '@rollcall/contract/coverage';
import { type Api, readApis } from '../facts/api.ts';
import type { Coverages } from '../facts/coverages.ts';
import { Documents } from '../facts/documents.ts';
import { type Trial, trialsOf } from '../facts/servers.ts';
import type { Page } from '../page.ts';
import { type Sample, samplesOf } from '../samples/index.ts';
import { entriesOf } from '../tsdoc/entries.ts';
import { type Tsdoc, tsdocPages } from '../tsdoc/pages.ts';
import { agentFiles } from './agents.ts';
import { changesPage } from './api/changes.ts';
import { contractPage } from './api/contract.ts';
import { operationPage } from './api/operation.ts';
import { overviewPage } from './api/overview.ts';
import { provenancePage } from './api/provenance.ts';
import { referenceDocument, referencePage } from './api/reference.ts';
import { calendarPage } from './calendar.ts';
import { homePage } from './home.ts';
import { rulePages } from './rules.ts';

/** What the portal is made of: its pages, and the files beside them, by their paths. */
export interface Content {
  readonly pages: readonly Page[];
  readonly files: Readonly<Record<string, string>>;
}

/** The navigation's groups, in their order; the home page is in none. */
const GROUPS = [undefined, 'Guides', 'APIs', 'Packages', 'Lint rules', 'Proofs', 'Project'];

/** Reads the repository. */
export async function contentOf(root: string, coverages: Coverages, tsdoc: Promise<Tsdoc>): Promise<Content> {
  const read = readApis(root);
  const entries = entriesOf(root, read);
  const documents = new Documents(root, read, entries);
  const apis = read.map((api) => ({
    ...api,
    sources: documents.linked(api.sources, `specs/${api.name}/SOURCES.md`),
  }));
  const trials = await trialsOf(apis);
  const all = await Promise.all(
    apis.map(async (api, index) => {
      const trial = trials.get(api.name) as Trial;
      const [samples, coverage] = [await samplesOf(api, trial), await coverages.of(api)];
      return apiContent({ api, trial, index, samples, coverage, documents: documents.pagesOf(api) });
    }),
  );
  const pages = [
    homePage(apis),
    ...documents.pages(),
    ...tsdocPages(entries, await tsdoc),
    ...rulePages(),
    ...all.flatMap((content) => content.pages),
    calendarPage(apis),
  ];
  const inOrder = GROUPS.flatMap((group) => pages.filter((page) => page.group[0] === group));
  return {
    pages: inOrder,
    files: Object.assign(documents.files, agentFiles(apis, inOrder), ...all.map(({ files }) => files)),
  };
}

interface ApiFacts {
  readonly api: Api;
  readonly trial: Trial;
  /** Its place among the APIs, which decides about the port of its mock. */
  readonly index: number;
  readonly samples: readonly Sample[];
  readonly coverage: PackageCoverage;
  readonly documents: readonly Page[];
}

function apiContent({ api, trial, index, samples, coverage, documents }: ApiFacts): Content {
  const samplesFor = (id: string) => samples.filter(({ operation }) => operation === id);
  const operations = api.model.operations.map((operation) => operationPage(api, operation, samplesFor(operation.id)));
  return {
    pages: [
      overviewPage(api, trial, index, samples),
      referencePage(api, trial),
      ...operations,
      ...documents,
      contractPage(api, coverage),
      provenancePage(api),
      changesPage(api),
    ],
    files: {
      [`apis/${api.name}/openapi.json`]: JSON.stringify(api.document, null, 1),
      [`apis/${api.name}/reference.json`]: JSON.stringify(referenceDocument(api, trial, index, samples)),
    },
  };
}

import fs from 'node:fs';
import { dirname, join, posix } from 'node:path';
import type { Page } from '../page.ts';
import { type Api, withoutTitle } from './api.ts';

/** A document of the repository that is a page as it is. */
interface Document {
  /** From the root of the repository. */
  readonly file: string;
  readonly path: string;
  readonly group: readonly string[];
  readonly label?: string;
}

/** Documents with a place of their own; those of a folder are found by listing it. */
const SINGLE: readonly Document[] = [
  { file: 'docs/comparison.md', path: 'proofs/comparison', group: ['Proofs'], label: 'Beside other generators' },
  { file: 'docs/conformance.md', path: 'proofs/conformance', group: ['Proofs'], label: 'Conformance' },
  { file: 'tools/contract/README.md', path: 'proofs/contract-kit', group: ['Proofs'], label: 'The contract kit' },
  { file: 'docs/bench/README.md', path: 'proofs/benchmarks', group: ['Proofs'], label: 'Benchmarks' },
  { file: 'docs/spec-diff.md', path: 'proofs/spec-diff', group: ['Proofs'], label: 'spec-diff beside other tools' },
  {
    file: 'docs/public-descriptions.md',
    path: 'proofs/public-descriptions',
    group: ['Proofs'],
    label: 'Public descriptions',
  },
  { file: 'CONTRIBUTING.md', path: 'project/contributing', group: ['Project'] },
  { file: 'ARCHITECTURE.md', path: 'project/architecture', group: ['Project'] },
  { file: 'docs/targets.md', path: 'project/targets', group: ['Project'] },
  { file: 'docs/glossary.md', path: 'project/glossary', group: ['Project'] },
];

/** The repository's documents that are pages, and what links to them become. */
export class Documents {
  readonly #root: string;
  readonly #documents: readonly Document[];
  readonly #pathOf: ReadonlyMap<string, string>;
  /** Pictures in the documents that were asked for, by their paths in the repository and in the portal. */
  readonly files: Record<string, string> = {};

  /** @param sources - source files that have a page of their own. */
  constructor(
    root: string,
    apis: readonly Api[],
    sources: readonly { readonly file: string; readonly path: string }[],
  ) {
    this.#root = root;
    this.#documents = [
      ...listed(root, 'docs/guides', 'guides', ['Guides']),
      ...packages(root, apis),
      ...SINGLE,
      ...listed(root, 'docs/adr', 'project/decisions', ['Project', 'Decisions']),
    ];
    const ofApis = apis.flatMap((api) => this.#ofApi(api));
    this.#pathOf = new Map([...this.#documents, ...ofApis, ...sources].map(({ file, path }) => [file, path]));
  }

  pages(): Page[] {
    return this.#documents.map((document) => this.#page(document));
  }

  /** What the package of an API holds for its users. */
  pagesOf(api: Api): Page[] {
    return this.#ofApi(api).map((document) => this.#page(document));
  }

  #ofApi({ name, document }: Api): Document[] {
    const own = (file: string, page: string, label: string): Document => ({
      file: `packages/${name}/${file}`,
      path: `apis/${name}/${page}`,
      group: ['APIs', document.info.title],
      label,
    });
    const documents = [own('README.md', 'package', 'The package'), own('api.md', 'exports', 'Operations and types')];
    return documents.filter(({ file }) => fs.existsSync(join(this.#root, file)));
  }

  #page({ file, path, group, label }: Document): Page {
    const text = fs.readFileSync(join(this.#root, file), 'utf8');
    const title = /^# (.*)$/m.exec(text)?.[1] ?? path;
    const body = this.linked(withoutTitle(text), file);
    return { path, title, description: firstSentence(body) || title, body, group, ...(label && { label }) };
  }

  /**
   * Markdown whose links lead to pages. What is only in the repository can't be followed from the portal, so a link to it is its text.
   *
   * @param file - where the Markdown stands, from the root.
   */
  linked(markdown: string, file: string): string {
    return markdown.replaceAll(LINK, (link, mark: string, words: string, target: string) => {
      const [address = '', hash = ''] = target.split(/(?=#)/);
      if (/^[a-z]+:/i.test(target) || target.startsWith('#')) return link;
      const meant = posix.join(dirname(file), address);
      if (mark === '!') {
        this.files[meant] = fs.readFileSync(join(this.#root, meant), 'utf8');
        return `![${words}](/${meant})`;
      }
      const page = this.#pathOf.get(meant) ?? this.#pathOf.get(posix.join(meant, 'README.md'));
      return page === undefined ? words : `[${words}](/${page}/${hash})`;
    });
  }
}

const LINK = /(!?)\[([^\]]*)\]\(([^)\s]+)\)/g;

/** What packages other than those of APIs say of themselves, and the documents in them. */
function packages(root: string, apis: readonly Api[]): Document[] {
  const names = fs.readdirSync(join(root, 'packages')).filter((name) => !apis.some((api) => api.name === name));
  return names
    .sort()
    .flatMap((name) => [
      ...(fs.existsSync(join(root, 'packages', name, 'README.md'))
        ? [{ file: `packages/${name}/README.md`, path: `packages/${name}`, group: ['Packages'] }]
        : []),
      ...listed(root, `packages/${name}/docs`, `packages/${name}`, ['Packages']),
    ]);
}

/** `docs/guides/01-getting-started.md` → `guides/getting-started`; numbers give the order. */
function listed(root: string, folder: string, parent: string, group: readonly string[]): Document[] {
  const names = fs.existsSync(join(root, folder)) ? fs.readdirSync(join(root, folder)).sort() : [];
  return names
    .filter((name) => name.endsWith('.md'))
    .map((name) => ({ file: `${folder}/${name}`, path: `${parent}/${name.replace(/^\d+-|\.md$/g, '')}`, group }));
}

function firstSentence(markdown: string): string {
  const [paragraph = ''] = markdown.split('\n\n').filter((part) => /^[A-Z`[]/.test(part));
  const text = paragraph
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/[`*]/g, '');
  return /^.*?[.:](?=\s|$)/.exec(text)?.[0].replace(/:$/, '.') ?? '';
}

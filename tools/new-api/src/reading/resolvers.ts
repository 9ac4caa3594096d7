import fs from 'node:fs';
import { relative, sep } from 'node:path';
import { BaseResolver, type Document, isAbsoluteUrl, ResolveError, Source } from '@redocly/openapi-core';
import type { Decision } from '../decision.ts';
import { Downloads } from './download.ts';
import { withIndentation } from './yaml.ts';

const MAX_FILES = 5000;
/** Many times what the largest descriptions have. YAML's aliases make as many of a few lines. */
const MAX_NODES = 20_000_000;

class BoundedResolver extends BaseResolver {
  /** What was read as others read it, though YAML asks for more blanks. */
  readonly decisions: Decision[] = [];

  override parseDocument(source: Source, isRoot?: boolean): Document {
    const { absoluteRef, mimeType } = source;
    const text = withIndentation(source.body, (line) => this.decisions.push(indented(`${absoluteRef}:${line}`)));
    const document = super.parseDocument(
      text === source.body ? source : new Source(absoluteRef, text, mimeType),
      isRoot,
    );
    if (sizeOf(document.parsed, new Map()) > MAX_NODES)
      throw new ResolveError(new Error(`its aliases make more than ${MAX_NODES} values of it`));
    return document;
  }
}

const indented = (place: string): Decision => ({
  rule: 'indented',
  pointer: '#/',
  message: `${place}: YAML asks for more blanks at the beginning of this line. It is read as if they were there.`,
  repair: 'Indent a line within brackets or quotes more than the line in which they are opened.',
});

/** How many values there are once aliases are followed; a value that holds itself is endless. */
function sizeOf(node: unknown, known: Map<object, number>): number {
  if (typeof node !== 'object' || node === null) return 1;
  const seen = known.get(node);
  if (seen !== undefined) return seen;
  known.set(node, Number.POSITIVE_INFINITY);
  let size = 1;
  for (const member of Object.values(node)) size += sizeOf(member, known);
  known.set(node, size);
  return size;
}

/** Files below one folder: a foreign description must not copy other files of this machine. */
export class LocalResolver extends BoundedResolver {
  readonly #folder: string;

  constructor(folder: string) {
    super();
    this.#folder = folder;
  }

  override loadExternalRef(absoluteRef: string): Promise<Source> {
    if (isAbsoluteUrl(absoluteRef)) return refuse(`${absoluteRef} is not a file`);
    const path = relative(real(this.#folder), real(absoluteRef));
    if (path === '..' || path.startsWith(`..${sep}`))
      return refuse(`${absoluteRef} is outside ${this.#folder}; \`--within\` names the folder that it may refer to`);
    if (this.getFiles().size >= MAX_FILES) return refuse(`it refers to more than ${MAX_FILES} files`);
    return super.loadExternalRef(absoluteRef);
  }
}

/** Where links lead to. */
function real(path: string): string {
  return fs.existsSync(path) ? fs.realpathSync(path) : path;
}

/** Files of one origin, that of the first after redirects: what is fetched is what the URL's owner says. */
export class RemoteResolver extends BoundedResolver {
  readonly #downloads = new Downloads();
  #origin: string | undefined;

  override getFiles(): Set<string> {
    return this.#downloads.urls;
  }

  override async loadExternalRef(absoluteRef: string): Promise<Source> {
    if (!isAbsoluteUrl(absoluteRef)) return refuse(`${absoluteRef} is not on ${this.#origin}`);
    const asked = new URL(absoluteRef);
    if (this.#origin !== undefined && asked.origin !== this.#origin)
      return refuse(`${absoluteRef} is not on ${this.#origin}`);
    if (this.getFiles().size >= MAX_FILES) return refuse(`it refers to more than ${MAX_FILES} files`);
    const { url, text } = await this.#downloads.get(asked);
    this.#origin ??= url.origin;
    // What it refers to is beside the file that was found, not beside the address that led there.
    return new Source(url.href, text);
  }
}

function refuse(reason: string): Promise<never> {
  return Promise.reject(new ResolveError(new Error(reason)));
}

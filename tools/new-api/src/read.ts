import { dirname, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  BaseResolver,
  bundleDocument,
  createConfig,
  type Document,
  detectSpec,
  getTypes,
  isAbsoluteUrl,
  ResolveError,
  Source,
  YamlParseError,
} from '@redocly/openapi-core';
import { download } from './download.ts';
import type { Json } from './json.ts';

export interface Description {
  /** One document, every reference within it. */
  readonly document: Json;
  /** The file as it was found. */
  readonly source: Document;
  /** Is the document all that the file holds, and nothing from elsewhere? */
  readonly isWhole: boolean;
}

const MAX_FILES = 5000;

/**
 * Reads a description and what it refers to.
 *
 * @param from - a path or an http(s) URL.
 * @param within - the folder that local references must stay in.
 * @throws Error that says what is wrong with it.
 */
export async function readDescription(from: string, within?: string): Promise<Description> {
  const isRemote = isAbsoluteUrl(from);
  const path = isRemote ? from : resolve(from);
  const resolver = isRemote ? new RemoteResolver(new URL(from)) : new LocalResolver(resolve(within ?? dirname(path)));
  const source = await open(resolver, path);
  checkVersion(source, from);
  const config = await createConfig({});
  const version = detectSpec(source.parsed);
  const { bundle, problems } = await bundleDocument({
    document: { ...source, parsed: structuredClone(source.parsed) },
    config,
    externalRefResolver: resolver,
    types: getTypes(version),
  });
  const [problem] = problems.filter(({ severity }) => severity === 'error');
  const files = resolver.getFiles().size;
  if (problem && files > 1) {
    const [place] = problem.location;
    throw new Error(`${place?.source.absoluteRef ?? from} at ${place?.pointer ?? '#/'}: ${problem.message}`);
  }
  return { document: bundle.parsed as Json, source, isWhole: files <= 1 };
}

async function open(resolver: BaseResolver, path: string): Promise<Document> {
  const found = await resolver.resolveDocument(null, path, true);
  if (found instanceof YamlParseError) throw new Error(`${path} is neither JSON nor YAML: ${found.message}`);
  if (found instanceof Error) throw new Error(`${path} can't be read: ${found.message}`);
  return found;
}

function checkVersion({ parsed }: Document, from: string): void {
  const { openapi, swagger } = (typeof parsed === 'object' && parsed !== null ? parsed : {}) as Json;
  if (typeof openapi === 'string' && /^3\.[01]\.\d/.test(openapi)) return;
  if (swagger !== undefined)
    throw new Error(
      `${from} is Swagger ${swagger}: convert it to OpenAPI 3.0 first, for example with swagger2openapi.`,
    );
  const found = openapi === undefined ? 'it has no `openapi`' : `it says \`openapi: ${JSON.stringify(openapi)}\``;
  throw new Error(`${from} is no OpenAPI 3.0 or 3.1 description: ${found}.`);
}

/** Files below one folder: a foreign description must not copy other files of this machine. */
class LocalResolver extends BaseResolver {
  readonly #folder: string;

  constructor(folder: string) {
    super();
    this.#folder = folder;
  }

  override loadExternalRef(absoluteRef: string): Promise<Source> {
    const path = relative(this.#folder, absoluteRef);
    if (isAbsoluteUrl(absoluteRef)) return refuse(`${absoluteRef} is not a file`);
    if (path === '..' || path.startsWith(`..${sep}`))
      return refuse(`${absoluteRef} is outside ${this.#folder}; \`--within\` names the folder that it may refer to`);
    if (this.getFiles().size >= MAX_FILES) return refuse(`it refers to more than ${MAX_FILES} files`);
    return super.loadExternalRef(absoluteRef);
  }
}

/** Files of one origin: what is fetched is what the URL's owner says. */
class RemoteResolver extends BaseResolver {
  readonly #origin: string;
  readonly #loaded = new Set<string>();

  constructor(url: URL) {
    super();
    this.#origin = url.origin;
  }

  override getFiles(): Set<string> {
    return this.#loaded;
  }

  override async loadExternalRef(absoluteRef: string): Promise<Source> {
    const url = isAbsoluteUrl(absoluteRef) ? new URL(absoluteRef) : pathToFileURL(absoluteRef);
    if (url.origin !== this.#origin) return refuse(`${absoluteRef} is not on ${this.#origin}`);
    if (this.#loaded.size >= MAX_FILES) return refuse(`it refers to more than ${MAX_FILES} files`);
    this.#loaded.add(absoluteRef);
    return new Source(absoluteRef, await download(url));
  }
}

function refuse(reason: string): Promise<never> {
  return Promise.reject(new ResolveError(new Error(reason)));
}

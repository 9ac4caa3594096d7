import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { basename, join, relative } from 'node:path';
import { isAbsoluteUrl, parseYaml, stringifyYaml } from '@redocly/openapi-core';
import type { Json } from '../json.ts';
import type { Description } from '../reading/read.ts';
import type { Import } from '../request.ts';

/** How a description was imported: `upstream.yaml` beside the spec. */
export interface Upstream {
  /** A URL, or a path from the root of the repository. */
  readonly source: string;
  /** `info.version`, and the version of OpenAPI. */
  readonly version: string;
  readonly openapi: string;
  /** SHA-256 of the description, in one document, as it came. */
  readonly sha256: string;
  readonly options: Options;
}

export interface Options {
  readonly isStrict: boolean;
  readonly asText: boolean;
  readonly within?: string;
}

const UPSTREAM = 'upstream.yaml';
/** As the import made it, before anybody edited it. */
export const IMPORTED = 'upstream/imported.yaml';

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The files that record an import. */
export function upstreamFiles(
  { root, from, within, isStrict, asText }: Import,
  { text, source: { parsed } }: Description,
  imported: string,
): Map<string, string> {
  const { info, openapi, swagger } = parsed as Json;
  const upstream: Upstream = {
    source: isAbsoluteUrl(from) ? from : relative(root, from),
    version: String(info?.version ?? ''),
    openapi: String(openapi ?? swagger),
    sha256: hashOf(text),
    options: { isStrict, asText, ...(within !== undefined && { within: relative(root, within) }) },
  };
  return new Map([
    [UPSTREAM, stringifyYaml(upstream, { lineWidth: 120 })],
    [join('upstream', nameOf(from)), text],
    [IMPORTED, imported],
  ]);
}

/** Is it the description that was imported? */
export const isSame = (upstream: Upstream, { text }: Description): boolean => upstream.sha256 === hashOf(text);

const nameOf = (from: string): string => {
  const name = basename(isAbsoluteUrl(from) ? new URL(from).pathname : from);
  return name === basename(IMPORTED) || name === '' ? `description-${name}` : name;
};

/** @throws Error for a spec that was not imported, or not by this. */
export function readUpstream(folder: string): Upstream {
  const file = join(folder, UPSTREAM);
  if (!fs.existsSync(file) || !fs.existsSync(join(folder, IMPORTED)))
    throw new Error(`${folder} has no ${UPSTREAM}: it was not imported, and there is nothing to update it from.`);
  return parseYaml(fs.readFileSync(file, 'utf8')) as Upstream;
}

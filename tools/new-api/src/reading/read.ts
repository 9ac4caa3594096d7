import { dirname, resolve } from 'node:path';
import {
  type BaseResolver,
  bundleDocument,
  createConfig,
  type Document,
  detectSpec,
  getLineColLocation,
  getTypes,
  isAbsoluteUrl,
  type NormalizedProblem,
  parseYaml,
  type ResolveError,
  stringifyYaml,
  YamlParseError,
} from '@redocly/openapi-core';
import { tokensOfFragment, valueAtTokens } from '@rollcall/openapi/pointer';
import { knowSelf, openApi32 } from '@rollcall/openapi/redocly';
import { lookUp } from '@rollcall/openapi/reference';
import { circularPlace, circularWords, isCircularError } from '@rollcall/spec-rules/circular';
import { documentsIn } from '@rollcall/spec-rules/documents';
import { type Placer, placer } from '@rollcall/spec-rules/place';
import type { Decision } from '../decision.ts';
import { isObject, type Json } from '../json.ts';
import { convertSwagger } from '../swagger/convert.ts';
import { atOldPlace } from '../swagger/schemas.ts';
import { mappedSchema } from '../upgrade/mapping.ts';
import { LocalResolver, RemoteResolver } from './resolvers.ts';
import { roundedIn } from './rounded.ts';
import { yamlFault } from './yaml.ts';

export interface Description {
  /** One document, every reference within it. */
  readonly document: Json;
  /** As it came: of Swagger 2.0, too. */
  readonly original: Json;
  /** The file as it was found. */
  readonly source: Document;
  /** The description as it came, in one document. */
  readonly text: string;
  /** Is the document all that the file holds, and nothing from elsewhere? */
  readonly isWhole: boolean;
  /** What the reading has settled: conversion, and numbers that were read as others where that changes no value of the API. */
  readonly decisions: readonly Decision[];
  /** Where in the files that were read something of the document stands. */
  readonly place: Placer;
}

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
  const resolver = isRemote ? new RemoteResolver() : new LocalResolver(resolve(within ?? dirname(path)));
  const source = await open(resolver, path);
  checkVersion(source, from);
  knowSelf(resolver, source);
  const config = await createConfig({ plugins: [openApi32] });
  const version = detectSpec(source.parsed);
  const { bundle, problems } = await bundleDocument({
    document: { ...source, parsed: structuredClone(source.parsed) },
    config,
    externalRefResolver: resolver,
    types: getTypes(version),
  }).catch(async (error) => {
    throw isCircularError(error) ? new UnreadableDescription(await circularText(source, resolver)) : error;
  });
  // What is wrong within the document is for the lint to say.
  const missing = problems.filter(
    ({ severity, location: [place] }) =>
      severity === 'error' &&
      place &&
      isExternal(place, source.source.absoluteRef) &&
      !isMapped(place, source.parsed as Json),
  );
  if (missing.length > 0) throw new UnreadableDescription(severalLines([...new Set(missing.map(sentence))]));
  const rounded = await roundedIn(source, resolver);
  if (rounded.values.length > 0) throw new UnreadableDescription(severalLines(rounded.values));
  const isWhole = resolver.getFiles().size <= 1;
  const document = (isWhole ? source.parsed : bundle.parsed) as Json;
  const told = [...resolver.decisions, ...rounded.told];
  const text = isWhole ? source.source.body : stringifyYaml(document, { noRefs: true, lineWidth: 120 });
  const documents = await documentsOf(resolver, source);
  const place = placer({ root: source, bundle: document, documents, resolver });
  if (document.swagger === undefined)
    return { document, original: document, source, text, isWhole, decisions: told, place };
  const converted = convertSwagger(document, isRemote ? new URL(source.source.absoluteRef) : undefined);
  return {
    document: converted.document,
    original: document,
    source,
    text,
    isWhole,
    decisions: [...told, ...converted.decisions],
    place: (pointer) => place(atOldPlace(pointer)),
  };
}

/** The files as they were read: bundling changes what is parsed of them. */
async function documentsOf(resolver: BaseResolver, root: Document): Promise<Map<string, Document>> {
  const documents = await documentsIn(resolver);
  const others = documents.filter(({ source }) => source.absoluteRef !== root.source.absoluteRef);
  return new Map(
    [root, ...others.map(({ source }) => ({ source, parsed: parseYaml(source.body) }))].map((document) => [
      document.source.absoluteRef,
      document,
    ]),
  );
}

/** One file that can't be read may be referred to hundreds of times. */
function severalLines(lines: readonly string[], most = 20): string {
  const more = lines.length > most ? [`… and ${lines.length - most} more.`] : [];
  return [...lines.slice(0, most), ...more].join('\n');
}

/** What was named is no description that can be read, or refers to what can't be. */
export class UnreadableDescription extends Error {}

async function circularText(document: Document, resolver: BaseResolver): Promise<string> {
  const place = await circularPlace(document, resolver);
  const { source, start } = getLineColLocation({ ...place, reportOnKey: false });
  const { message, repair } = circularWords;
  return `${source.absoluteRef}:${start.line}:${start.col} at ${place.pointer}: ${message} ${repair}`;
}

type Location = NormalizedProblem['location'][number];

/** Is the fault in a reference to another file, or in another file? */
function isExternal({ source, pointer }: Location, path: string): boolean {
  const node =
    pointer === undefined ? undefined : valueAtTokens(parseYaml(source.body) as Json, tokensOfFragment(pointer));
  const ref = isObject(node) ? node.$ref : node;
  return source.absoluteRef !== path || (typeof ref === 'string' && !ref.startsWith('#'));
}

/** Does a discriminator map to a file that is not there, and to a schema that is? */
function isMapped({ pointer = '' }: Location, document: Json): boolean {
  return (
    /\/discriminator\/mapping\/[^/]+$/.test(pointer) && mappedSchema(document, lookUp(document, pointer)) !== undefined
  );
}

function sentence({ message, location: [place] }: NormalizedProblem): string {
  return `${place?.source.absoluteRef} at ${place?.pointer ?? '#/'}: ${message}`;
}

async function open(resolver: BaseResolver, path: string): Promise<Document> {
  try {
    return (await resolver.resolveDocument(null, path, true)) as Document;
  } catch (error) {
    const { message } = (error as ResolveError).originalError ?? error;
    if (error instanceof YamlParseError && isMarkup(error.source.body))
      throw new UnreadableDescription(`${path} is no description but a web page, or XML: name the file itself.`);
    if (error instanceof YamlParseError) throw new UnreadableDescription(yamlFault(path, error.source.body, message));
    throw new UnreadableDescription(`${path} can't be read: ${message}`);
  }
}

const isMarkup = (text: string): boolean => /^\s*</.test(text);

function checkVersion({ parsed, source: { body } }: Document, from: string): void {
  const { openapi, swagger } = (typeof parsed === 'object' && parsed !== null ? parsed : {}) as Json;
  if (typeof openapi === 'string' && /^3\.[012]\.\d/.test(openapi)) return;
  // YAML takes `2.0` for a number.
  if (String(swagger) === '2.0' || swagger === 2) return;
  if (isMarkup(body))
    throw new UnreadableDescription(`${from} is no description but a web page, or XML: name the file itself.`);
  const found = openapi === undefined ? 'it has no `openapi`' : `it says \`openapi: ${JSON.stringify(openapi)}\``;
  throw new UnreadableDescription(`${from} is no OpenAPI 3.0, 3.1 or 3.2 description, and no Swagger 2.0: ${found}.`);
}

import { basename, dirname, join, resolve } from 'node:path';
import type { BaseResolver, Config, Document, Oas3_1Definition } from '@redocly/openapi-core';
import { repository } from '@rollcall/openapi/apis';
import { knowSelf } from '@rollcall/openapi/redocly';
import { circularReference } from './circular.ts';
import { type Configs, loadConfigs } from './config.ts';
import { type Core, loadCore } from './core.ts';
import { documentsIn } from './documents.ts';
import { byPlace, type Finding, type Problem, toFinding } from './finding.ts';
import { inexactProblems } from './inexact-problems.ts';
import { localResolver } from './local-resolver.ts';
import { isMistaken } from './mistaken.ts';
import { oneProblemPerFault } from './one-per-fault.ts';
import { readWaivers } from './read-waivers.ts';
import { isCircularError } from './redocly-messages.ts';
import { portableRules, structureRules } from './rule-ids.ts';
import { selfContained } from './self-contained.ts';
import { notYaml, otherVersion } from './unreadable.ts';
import { applyWaivers } from './waivers.ts';

/** An OpenAPI 3.1 or 3.2 document as a plain object. */
export type OpenApiDocument = Oas3_1Definition;

export interface LintOptions {
  /** Absolute path of the folder that holds `redocly.yaml`; findings' files are relative to it. Default: this repository. */
  readonly root?: string;
  /**
   * Told the bundle as soon as it is known that the document can be read and carried, while the other rules have yet to
   * judge it; never, where that is known only in the end. The result is what counts.
   */
  readonly onCarriable?: (bundle: OpenApiDocument) => void;
}

export interface LintResult {
  /** The name of the folder that holds the file. */
  readonly api: string;
  /** What is wrong after waivers, by place; a waiver that suppresses nothing is among them. */
  readonly findings: readonly Finding[];
  /**
   * The document with everything that it refers to in other files moved into `components`, so that every `$ref` starts
   * with `#/`. Absent when the document cannot be read; there whenever there are no findings.
   */
  readonly bundle?: OpenApiDocument;
  /** Absolute paths of the files that the result depends on; `waivers.yaml` is among them whether it exists or not. */
  readonly dependencies: readonly string[];
}

/**
 * Lints one spec with the rules that `redocly.yaml` names and bundles it, in one parse. Reads only files below the root.
 *
 * @param file path of the `openapi.yaml`; the name of its folder is the API's
 * @throws Error if the file does not exist or cannot be read. Everything that is wrong *in* it is a finding.
 * @example
 * const { findings, bundle } = await lintAndBundle('specs/petstore/openapi.yaml');
 */
export async function lintAndBundle(file: string, options: LintOptions = {}): Promise<LintResult> {
  const root = resolve(options.root ?? repository);
  const path = resolve(file);
  const api = basename(dirname(path));
  const [core, configs] = await Promise.all([loadCore(), loadConfigs(root)]);
  const resolver = localResolver(core, root);
  const bundled = async (document: Document, isSelfContained: boolean) =>
    isSelfContained ? withComponents(document) : bundle(core, configs, resolver, document);
  const onCarriable = options.onCarriable ?? (() => {});
  const judgement = await judge(core, configs, resolver, path, (document) => onCarriable(withComponents(document)));
  const { document, problems, isSelfContained = false } = judgement;
  const files = await documentsIn(resolver);
  const contents = new Map(files.map(({ source, parsed }) => [source.absoluteRef, parsed]));
  const surroundings = { api, root, lineColumn: core.getLineColLocation, contents };
  return {
    api,
    findings: problems.map((problem) => toFinding(problem, surroundings)).sort(byPlace),
    ...(document && { bundle: await bundled(document, isSelfContained) }),
    dependencies: [...resolver.getFiles()]
      .filter((name) => !core.isAbsoluteUrl(name))
      .concat(waiversOf(path), join(root, 'redocly.yaml')),
  };
}

/**
 * Lints one spec; {@link lintAndBundle} without the bundle.
 *
 * @throws Error if the file does not exist or cannot be read
 */
export async function lintApi(file: string, options: LintOptions = {}): Promise<readonly Finding[]> {
  return (await lintAndBundle(file, options)).findings;
}

interface Judgement {
  /** Absent when the document cannot be read. */
  readonly document?: Document;
  readonly problems: readonly Problem[];
  /** Whether bundling leaves the document as it is. */
  readonly isSelfContained?: boolean;
}

/** A document that cannot be read would only make the other rules report what follows from that. */
async function judge(
  core: Core,
  configs: Configs,
  externalRefResolver: BaseResolver,
  path: string,
  onCarriable: (document: Document) => void,
): Promise<Judgement> {
  let document: Document;
  try {
    document = (await externalRefResolver.resolveDocument(null, path, true)) as Document;
  } catch (error) {
    if (error instanceof core.YamlParseError) return { problems: [notYaml(error)] };
    throw error;
  }
  const wrongVersion = otherVersion(document);
  if (wrongVersion) return { problems: [wrongVersion] };
  knowSelf(externalRefResolver, document);
  const walk = async (config: Config) => {
    const problems = await core.lintDocument({ document, config, externalRefResolver });
    return problems.filter((problem) => !isMistaken(document, problem));
  };
  const inexact = () => inexactProblems(core, externalRefResolver);
  try {
    const first = await walk(configs.first);
    if (first.some(isOf(structureRules))) return await judgeBroken(walk, configs, inexact);
    const isSelfContained = externalRefResolver.getFiles().size === 1 && !first.some(isOf([selfContained]));
    const refusals = [...first.filter(isOf(portableRules)), ...(await inexact())];
    if (isSelfContained && refusals.length === 0) onCarriable(document);
    const problems = oneProblemPerFault([...refusals, ...(await walk(configs.others))]);
    return {
      document,
      isSelfContained,
      problems: applyWaivers(problems, await readWaivers(core, waiversOf(path))),
    };
  } catch (error) {
    if (isCircularError(error)) return { problems: [await circularReference(document, externalRefResolver)] };
    // A rule may have stumbled over what is broken; then that is what to say.
    const broken = await judgeBroken(walk, configs, inexact);
    if (broken.problems.length > 0) return broken;
    throw error;
  }
}

const isOf =
  (rules: readonly string[]) =>
  ({ ruleId }: Problem): boolean =>
    rules.includes(ruleId);

type Walk = (config: Config) => Promise<readonly Problem[]>;

/** What is wrong with the structure, and what can't be carried as far as that shows it: one list is better than two rounds. */
async function judgeBroken(
  walk: Walk,
  { structure, portable }: Configs,
  inexact: () => Promise<readonly Problem[]>,
): Promise<Judgement> {
  const problems = await walk(structure);
  if (problems.length === 0) return { problems };
  return {
    problems: oneProblemPerFault([...problems, ...(await inexact()), ...(await walk(portable).catch(() => []))]),
  };
}

/** What bundling makes of a document that refers to nothing else. */
function withComponents({ parsed }: Document): OpenApiDocument {
  const document = parsed as OpenApiDocument;
  return { ...document, components: document.components ?? {} };
}

async function bundle(core: Core, { structure }: Configs, externalRefResolver: BaseResolver, document: Document) {
  const types = core.getTypes(core.detectSpec(document.parsed));
  const { bundle } = await core.bundleDocument({ document, config: structure, externalRefResolver, types });
  return bundle.parsed as OpenApiDocument;
}

const waiversOf = (file: string): string => join(dirname(file), 'waivers.yaml');

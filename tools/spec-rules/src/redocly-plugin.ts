import fs from 'node:fs';
import { dirname, join } from 'node:path';
import type { Config, Document, NormalizedProblem, Oas3Rule, Plugin, UserContext } from '@redocly/openapi-core';
import { parse } from 'yaml';
import { wording } from './finding.ts';
import { inexactIn } from './inexact-problems.ts';
import { isMistaken } from './mistaken.ts';
import rules from './plugin.ts';
import type { Contents } from './suggestions.ts';
import { covers, parseWaivers, type Waiver } from './waivers.ts';

/** What `pnpm lint` does around the rules; here, rules do it, which are always on. */
const AROUND: Readonly<Record<string, Oas3Rule>> = {
  'waiver-invalid': () => ({
    Root(root, context) {
      const { waivers, problems } = waiversBeside(context.location.source);
      for (const problem of problems) report(problem, context);
      speakAsLint(context.config as Config, {
        document: { parsed: root, source: context.location.source } as Document,
        waivers: waivers.map(({ waiver }) => waiver),
      });
    },
  }),
  'exact-numbers': () => {
    const seen = new Set<Document['source']>();
    const check = (source: Document['source'], context: UserContext): void => {
      if (seen.has(source)) return;
      seen.add(source);
      for (const problem of inexactIn(source, parse)) report(problem, context);
    };
    return {
      Root: (_root, context) => check(context.location.source, context),
      ref: (_node, context, { location }) => location && check(location.source, context),
    };
  },
};

/**
 * The plugin as Redocly loads it by itself, on a command line or in an editor. What is reported is what `pnpm lint` reports: waivers
 * hold, and a repair follows each message. Only that a waiver suppresses nothing is not said, as no rule can know what others find.
 */
export default function redoclyPlugin(): Plugin {
  const { rules: own, configs = {}, ...plugin } = rules();
  const always = Object.fromEntries(Object.keys(AROUND).map((id) => [`rollcall/${id}`, 'error' as const]));
  return {
    ...plugin,
    rules: { oas3: { ...own?.oas3, ...AROUND } },
    configs: Object.fromEntries(
      Object.entries(configs).map(([name, config]) => [name, { ...config, rules: { ...config.rules, ...always } }]),
    ),
  };
}

function report({ message, location: [location] }: NormalizedProblem, context: UserContext): void {
  context.report({ message, ...(location && { location }) });
}

function waiversBeside(spec: Document['source']): ReturnType<typeof parseWaivers> {
  const file = join(dirname(spec.absoluteRef), 'waivers.yaml');
  if (!fs.existsSync(file)) return { waivers: [], problems: [] };
  const body = fs.readFileSync(file, 'utf8');
  const source: Document['source'] = Reflect.construct(spec.constructor, [file, body]);
  try {
    return parseWaivers({ parsed: parse(body), source });
  } catch {
    // A file that is not YAML holds no list either.
    return parseWaivers({ parsed: undefined, source });
  }
}

interface Linted {
  readonly document: Document;
  readonly waivers: readonly Waiver[];
}

/** Each problem passes here last, to be hidden where an ignore file says so. */
function speakAsLint(config: Config, { document, waivers }: Linted): void {
  const root = dirname(config.configPath ?? document.source.absoluteRef);
  const surroundings = { root, contents: contentsOf(document) };
  config.addProblemToIgnore = (problem) => {
    const given = Object.getPrototypeOf(config).addProblemToIgnore.call(config, problem) as NormalizedProblem;
    if (isMistaken(document, problem) || waivers.some((waiver) => covers(waiver, problem)))
      return { ...given, ignored: true };
    const [location] = problem.location;
    if (location === undefined) return given;
    const { message, repair } = wording(problem, location, surroundings);
    return { ...given, message: repair === undefined ? message : `${message} ${repair}`, suggest: [] };
  };
}

/** Files are read again when somebody asks for them: a problem is rare. */
function contentsOf({ parsed, source }: Document): Contents {
  return {
    has: (path) => path === source.absoluteRef || fs.existsSync(path),
    get: (path) => (path === source.absoluteRef ? parsed : parse(fs.readFileSync(path, 'utf8'))),
  };
}

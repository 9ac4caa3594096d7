import type { Problem } from './finding.ts';
import { exampleFailureOf, isUnionFailure, parseFailureOf } from './redocly-messages.ts';
import { notYaml } from './unreadable.ts';

/** Redocly reports some faults several times over; a reader wants each once. */
export function oneProblemPerFault(problems: readonly Problem[]): Problem[] {
  return mergeExampleProblems(nameSyntaxErrors(problems));
}

/** A referenced file that is not YAML is reported where it breaks and, with the same words, at each reference to it. */
function nameSyntaxErrors(problems: readonly Problem[]): Problem[] {
  const broken = new Map<string, Problem>();
  for (const problem of problems) {
    const [place] = problem.location;
    const reason = parseFailureOf(problem);
    if (place?.pointer !== undefined || !place || reason === undefined) continue;
    broken.set(reason, notYaml({ message: reason, source: place.source, ...place.start }));
  }
  const repeated = ({ message }: Problem) => [...broken.keys()].some((reason) => message.endsWith(`: ${reason}`));
  return [...broken.values(), ...problems.filter((problem) => !repeated(problem))];
}

/** One wrong value in an example fails every branch of a union, each with a problem of its own. */
function mergeExampleProblems(problems: readonly Problem[]): Problem[] {
  const unions = problems.filter(isUnionFailure).map(placeOf);
  const merged = new Map<string, Problem>();
  for (const problem of problems) {
    const place = placeOf(problem);
    const isExample = exampleFailureOf(problem) !== undefined;
    const union = unions.find((outer) => place === outer || place.startsWith(`${outer}/`));
    const key = isExample ? `${problem.ruleId} ${union ?? place}` : `${merged.size}`;
    const earlier = merged.get(key);
    merged.set(key, earlier ? joined(earlier, problem) : problem);
  }
  return [...merged.values()];
}

const placeOf = ({ location: [place] }: Problem): string => `${place?.source.absoluteRef}${place?.pointer}`;

/** The reasons of both, at the place of the outer one. */
function joined(earlier: Problem, later: Problem): Problem {
  const reason = exampleFailureOf(later) ?? later.message;
  const message = earlier.message.includes(reason.slice(0, -1))
    ? earlier.message
    : `${earlier.message.slice(0, -1)}; ${reason}`;
  const { location } = placeOf(later).length < placeOf(earlier).length ? later : earlier;
  return { ...earlier, message, location };
}

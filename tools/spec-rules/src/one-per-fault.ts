import type { Problem } from './finding.ts';
import { notYaml } from './unreadable.ts';

/** Redocly reports some faults several times over; a reader wants each once. */
export function oneProblemPerFault(problems: readonly Problem[]): Problem[] {
  return mergeExampleProblems(nameSyntaxErrors(problems));
}

const parseFailure = 'Failed to parse: ';

/** A referenced file that is not YAML is reported where it breaks and, with the same words, at each reference to it. */
function nameSyntaxErrors(problems: readonly Problem[]): Problem[] {
  const broken = new Map<string, Problem>();
  for (const { message, location } of problems) {
    const [place] = location;
    if (place?.pointer !== undefined || !place || !message.startsWith(parseFailure)) continue;
    const reason = message.slice(parseFailure.length);
    broken.set(reason, notYaml({ message: reason, source: place.source, ...place.start }));
  }
  const repeated = ({ message }: Problem) => [...broken.keys()].some((reason) => message.endsWith(`: ${reason}`));
  return [...broken.values(), ...problems.filter((problem) => !repeated(problem))];
}

const exampleFailure = 'Example value must conform to the schema: ';

/** One wrong value in an example fails every branch of a union, each with a problem of its own. */
function mergeExampleProblems(problems: readonly Problem[]): Problem[] {
  const merged = new Map<string, Problem>();
  for (const problem of problems) {
    const [place] = problem.location;
    const isExample = problem.message.startsWith(exampleFailure);
    const key = isExample ? `${problem.ruleId} ${place?.source.absoluteRef}${place?.pointer}` : `${merged.size}`;
    const earlier = merged.get(key);
    merged.set(key, earlier ? joined(earlier, problem) : problem);
  }
  return [...merged.values()];
}

function joined(earlier: Problem, { message }: Problem): Problem {
  const reason = message.slice(exampleFailure.length);
  const known = earlier.message.includes(reason.replace(/\.$/, ''));
  return known ? earlier : { ...earlier, message: `${earlier.message.replace(/\.$/, '')}; ${reason}` };
}

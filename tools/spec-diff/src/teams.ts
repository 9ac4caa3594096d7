import { tokensOf } from '@rollcall/openapi/pointer';
import type { ApiUsage, Usage } from '@rollcall/uses/usage';
import type { Finding } from './finding.ts';

/** What a change means to one consumer, as far as its `rollcall-usage.json` says what it uses. */
export interface Team {
  readonly name: string;
  /** What breaks its code; nothing if nothing does. */
  readonly breaks: readonly Pick<Finding, 'id' | 'message'>[];
}

/** The consumers of an API, those that a change breaks first. */
export function teamsOf(api: string, findings: readonly Finding[], usages: readonly Usage[]): Team[] {
  const breaking = findings.filter(({ severity }) => severity === 'breaking');
  const teams = usages.flatMap(({ consumer, apis }) => {
    const usage = apis[api];
    if (usage === undefined) return [];
    const broken = breaking.filter((finding) => breaks(usage, finding));
    return [{ name: consumer, breaks: broken.map(({ id, message }) => ({ id, message })) }];
  });
  return teams.sort((a, b) => Number(b.breaks.length > 0) - Number(a.breaks.length > 0) || (a.name < b.name ? -1 : 1));
}

function breaks(usage: ApiUsage, { audience, operations, old }: Finding): boolean {
  const isReached = (ids: readonly string[]) =>
    operations.length === 0 ? ids.length > 0 : operations.some((operation) => ids.includes(operation));
  const isConcerned =
    (audience.includes('callers') && isReached(usage.calls)) ||
    (audience.includes('implementers') && isReached(usage.implements)) ||
    (audience.includes('readers') && reads(usage, componentAt(old?.pointer ?? '')));
  // What everybody has to send from now on is a change of the object, not of a field.
  const fields = old ? fieldsAt(old.pointer, operations) : [];
  if (!isConcerned || fields.length === 0) return isConcerned;
  return fields.some((field) => usage.fields.some((used) => used === field || used.startsWith(`${field}.`)));
}

/** Whether it names a component, or a field of it; if the change is about none, whether it names anything. */
function reads({ fields, types }: ApiUsage, component: string | undefined): boolean {
  if (component === undefined) return fields.length + types.length > 0;
  return types.includes(component) || fields.some((field) => field.startsWith(`${component}.`));
}

function componentAt(pointer: string): string | undefined {
  const [first, section, component] = tokensOf(pointer);
  return first === 'components' && section === 'schemas' ? component : undefined;
}

/** `NewUser.uid` of a pointer into that component; of a body that is described in place, `signUp.uid`. */
function fieldsAt(pointer: string, operations: readonly string[]): string[] {
  const component = componentAt(pointer);
  const rest = tokensOf(pointer).slice(component === undefined ? 0 : 3);
  const names: string[] = [];
  for (let index = 0; index < rest.length; index++) if (rest[index] === 'properties') names.push(rest[++index] ?? '');
  if (names.length === 0) return [];
  return (component === undefined ? operations : [component]).map((root) => [root, ...names].join('.'));
}

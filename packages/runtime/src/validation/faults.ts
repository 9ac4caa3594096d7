import { type Rule, requiredRule, typeRule } from './messages.ts';

/** One way in which a value breaks its schema, as a compiled validator finds it. */
export interface Fault {
  readonly rule: Rule;
  readonly params: Readonly<Record<string, unknown>>;
  /** Where in the value: a JSON pointer. */
  readonly instancePath: string;
  /** Where in the schema; only what tells the branches of a union apart. */
  readonly schemaPath: string;
  /** Present on faults of a property's name. */
  readonly propertyName?: string | undefined;
}

/** What a compiled validator found; `null` for nothing. */
export type Faults = Fault[] | null;

/** A compiled validator: judges a value that stands at `instancePath`. */
export type Validate = (value: unknown, instancePath?: string) => Faults;

/** One fault more. */
export function fault(
  faults: Faults,
  rule: Rule,
  params: Fault['params'],
  instancePath: string,
  schemaPath = '',
  propertyName?: string,
): Faults {
  return join(faults, [{ rule, params, instancePath, schemaPath, propertyName }]);
}

/** A member that, where it is there, has to be of a primitive type. */
export function typed(faults: Faults, value: unknown, type: string, at: string, step: string): Faults {
  return value === undefined || typeof value === type ? faults : fault(faults, typeRule, { type }, at + step);
}

/** A member that has to be there. */
export function required(faults: Faults, value: unknown, missingProperty: string, at: string): Faults {
  return value === undefined ? fault(faults, requiredRule, { missingProperty }, at) : faults;
}

/** Both lists in one. */
export function join(faults: Faults, more: Faults): Faults {
  if (!faults || !more) return faults ?? more;
  // Not by spreading: a list may be longer than a call can have arguments.
  for (const each of more) faults.push(each);
  return faults;
}

export function size(faults: Faults): number {
  return faults ? faults.length : 0;
}

/** The first of them: what a branch that failed has found is forgotten when another has passed. */
export function cut(faults: Faults, length: number): Faults {
  return length ? (faults?.slice(0, length) ?? null) : null;
}

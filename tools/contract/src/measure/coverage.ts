import { type JsonObject, own } from '@rollcall/openapi/json';
import type { Case, Context, ResponseCase } from '../cases/index.ts';
import { alternativesOf } from '../document/alternatives.ts';
import { type Constraint, constraintsOf, idOf } from '../document/constraints.ts';
import { atPointer } from '../document/node.ts';
import type { DescribedOperation } from '../document/operations.ts';
import { requestViolations } from '../document/request-violations.ts';
import type { Violation } from '../document/validator.ts';
import { asWritten } from '../document/variants.ts';
import { isImplied } from './implied.ts';
import { ownerOf } from './mutants.ts';
import { reach } from './reach.ts';
import { type Root, rootsOf } from './roots.ts';

/** How often the cases kept to a constraint and broke it. */
export interface Row extends Pick<Root, 'in' | 'part'> {
  readonly constraint: Constraint;
  kept: number;
  broken: number;
  /** Why nothing can break it. */
  readonly exempt?: string;
}

export interface Coverage {
  readonly operation: DescribedOperation;
  readonly rows: readonly Row[];
  /** Declared statuses, and how many answers of each were tried. */
  readonly statuses: ReadonlyMap<string, number>;
  /** What is declared and was never tried, in words. */
  readonly holes: readonly string[];
}

/** Counts what the cases of an operation have to do with each thing that its description says. */
export function coverageOf(
  context: Context,
  operation: DescribedOperation,
  cases: readonly Case[],
  responseCases: readonly ResponseCase[],
): Coverage {
  const roots = rootsOf(operation);
  const schemas = roots.map(({ schema }) => schema);
  const rows = new Map(roots.map((root) => [root.part + root.schema, rowsOf(context, root, schemas)]));
  const rowsFor = (root: Root) => rows.get(root.part + root.schema) as Map<string, Row>;
  for (const root of roots) {
    keepAll(context, rowsFor(root), root, keptValues(root, operation, cases, responseCases));
    for (const violation of violationsOf(context, root, operation, cases, responseCases))
      breakRow(rowsFor(root), violation);
  }
  const statuses = new Map(operation.responses.map(({ status }) => [status, 0]));
  for (const { declared, expect } of responseCases) {
    if (declared && expect === 'accepted') statuses.set(declared.status, (statuses.get(declared.status) ?? 0) + 1);
  }
  for (const { status, content } of operation.responses) {
    if (content.length === 0) statuses.set(status, cases.filter(({ expect }) => expect === 'accepted').length);
  }
  const unsayable = context.unsayable.get(operation.id);
  const forms = new Set(roots.filter(({ form }) => form).map(({ part }) => part));
  const all = [...rows.values()]
    .flatMap((map) => [...map.values()])
    .filter((row) => !(forms.has(row.part) && isUnwrittenNull(context.document, row)))
    .map((row) => {
      const id = idOf(row.constraint);
      if (row.broken > 0 || row.exempt !== undefined) return row;
      if (unsayable?.has(id) && row.in !== 'response') return { ...row, exempt: 'what breaks it can not be written' };
      return context.sampler.tolerated.has(id) ? { ...row, exempt: 'another branch takes what breaks it' } : row;
    });
  return {
    operation,
    rows: all,
    statuses,
    holes: [
      ...(context.gaps.get(operation.id) ?? []),
      ...all.flatMap(holesOf),
      ...[...statuses].flatMap(([status, count]) => (count > 0 ? [] : [`${status} is never answered`])),
    ],
  };
}

/** A form has no word for null; only a part that is JSON holds one. */
function isUnwrittenNull(document: JsonObject, { kept, constraint: { keyword, pointer } }: Row): boolean {
  return kept === 0 && keyword === 'type' && atPointer(document, pointer) === 'null';
}

/** What is wrong with a row, in words. */
export function holesOf({ part, constraint, kept, broken, exempt }: Row): string[] {
  const name = `${part}: ${asWritten(idOf(constraint))}`;
  return [
    ...(kept > 0 ? [] : [`${name} is never kept to`]),
    ...(broken > 0 || exempt !== undefined ? [] : [`${name} is never broken`]),
  ];
}

function rowsOf({ document, validator }: Context, root: Root, schemas: readonly string[]): Map<string, Row> {
  const constraints = [...constraintsOf(document, validator, root.schema).values()];
  return new Map(
    constraints.map((constraint) => {
      const exempt =
        exemption(document, root, constraint) ??
        (isImplied(document, schemas, constraint) ? 'other constraints imply it' : undefined);
      return [
        idOf(constraint),
        { in: root.in, part: root.part, constraint, kept: 0, broken: 0, ...(exempt === undefined ? {} : { exempt }) },
      ];
    }),
  );
}

/** What cannot be said on the wire cannot be said wrongly. */
export function exemption(
  document: JsonObject,
  { textual, form, schema }: Root,
  { keyword, pointer }: Constraint,
): string | undefined {
  if (keyword !== 'type') return undefined;
  if (textual) return 'it travels as text';
  const atRoot = alternativesOf(document, [schema])
    .flatMap(({ nodes }) => nodes)
    .some((node) => node.pointer === ownerOf(pointer));
  if (form && atRoot) return 'a form is always an object';
  return /\/parameters\/\d+\/schema$/.test(schema) && atRoot && atPointer(document, pointer) === 'array'
    ? 'it is always a list'
    : undefined;
}

/** The values that a root had in valid cases. */
function keptValues(
  root: Root,
  operation: DescribedOperation,
  cases: readonly Case[],
  responseCases: readonly ResponseCase[],
): unknown[] {
  const accepted = cases.filter(({ expect, values }) => expect === 'accepted' && values);
  const content = operation.body?.content.find(({ schema }) => schema === root.schema);
  if (content && root.in === 'body') {
    return accepted.flatMap(({ values }) => (values?.body?.mediaType === content.mediaType ? [values.body.value] : []));
  }
  const parameter = operation.parameters.find(({ schema }) => schema === root.schema);
  if (parameter)
    return accepted
      .map(({ values }) => own(values?.[parameter.in], parameter.name))
      .filter((value) => value !== undefined);
  return responseCases
    .filter(({ declared, expect }) => expect === 'accepted' && declared?.status === root.part)
    .map(({ reply }) => reply.body);
}

/** Of very many values, as many as it takes to see each constraint kept to. */
function keepAll(context: Context, rows: Map<string, Row>, root: Root, values: readonly unknown[]): void {
  const isEnough = () => values.length > MANY && [...rows.values()].every(({ kept }) => kept > 0);
  for (const [index, value] of values.entries()) {
    if (isEnough() || index > MOST) return;
    keep(context, rows, root, value);
  }
}

const MANY = 1_000;
const MOST = 4_000;

function keep({ sampler }: Context, rows: Map<string, Row>, root: Root, value: unknown): void {
  reach(sampler, [root.schema], value, (schema) => {
    for (const row of rows.values()) if (ownerOf(row.constraint.pointer) === schema) row.kept++;
  });
}

/** What refused cases broke: the constraint they were made to break, and whatever fails with it. */
function violationsOf(
  context: Context,
  root: Root,
  operation: DescribedOperation,
  cases: readonly Case[],
  responseCases: readonly ResponseCase[],
): Violation[] {
  const { validator } = context;
  const requests = cases.flatMap(({ breaks, values }) =>
    breaks && values
      ? requestViolations(validator, operation, values).filter((violation) => related(violation, breaks))
      : [],
  );
  const replies = responseCases.flatMap(({ breaks, declared, reply }) =>
    breaks && declared?.status === root.part
      ? validator.violations(root.schema, reply.body).filter((violation) => related(violation, breaks))
      : [],
  );
  return root.in === 'response' ? replies : requests;
}

function related(violation: Violation, breaks: Violation): boolean {
  const union = violation.keyword === 'anyOf' || violation.keyword === 'oneOf';
  return (
    union ||
    (violation.keyword === breaks.keyword &&
      violation.instance === breaks.instance &&
      violation.property === breaks.property)
  );
}

function breakRow(rows: Map<string, Row>, { schema, property }: Violation): void {
  const row = rows.get(schema) ?? rows.get(idOf({ pointer: schema, ...(property === undefined ? {} : { property }) }));
  // What a condition's schemas refuse, the condition refuses.
  const outer = row
    ? [row]
    : [...rows.values()].filter(({ constraint }) => schema.startsWith(`${constraint.pointer}/`));
  for (const row of outer) row.broken++;
}

import { pathOf } from '../validation/issues.ts';

/**
 * What is wrong with one field of a form.
 *
 * @example for (const { name, message }: FieldError of fieldErrors(source)) form.setError(name, { message });
 */
export interface FieldError {
  /** Property names, and numbers for members of lists; empty for what is about no field. */
  readonly path: readonly (string | number)[];
  /** The path as form libraries write it: `address.street`, `tags.0`. */
  readonly name: string;
  readonly message: string;
}

/** Messages by field name, nested or not, or a list of objects that say which field they are about (RFC 9457, section 3). */
type Messages = string | readonly Messages[] | { readonly [field: string]: Messages | undefined } | DescribedError;

interface DescribedError {
  /** A JSON pointer into the request body, with `#` before it or not. */
  readonly pointer?: string | undefined;
  readonly path?: string | readonly PropertyKey[] | undefined;
  readonly field?: string | undefined;
  readonly name?: string | undefined;
  readonly detail?: string | undefined;
  readonly message?: string | undefined;
}

interface FoundIssue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
  /** Of an error of the client: which part of the request it is about. */
  readonly part?: string | undefined;
}

/**
 * Whatever says which fields are wrong: what a validator of `./validation` or `./zod` has found, a `RequestValidationError`, or a
 * result (or `ApiError`) whose body declares `errors`. A body that declares none does not compile.
 *
 * @example const show = (source: FieldErrorSource) => fieldErrors(source).forEach(mark);
 */
export type FieldErrorSource =
  | { readonly issues?: readonly FoundIssue[] | undefined }
  | { readonly body: { readonly errors?: Messages | null | undefined } };

/**
 * The errors of a form by field, found by either: the validator before anything was sent, or the server.
 *
 * @param options.general - the name under which the server says what is about no field.
 * @example
 * ```ts
 * const result = await club.registerMember({ body });
 * if (result.status === 400) {
 *   for (const { name, message } of fieldErrors(result)) form.setError(name, { message });
 * }
 * ```
 */
export function fieldErrors(source: FieldErrorSource, options: { readonly general?: string } = {}): FieldError[] {
  const { issues, body } = source as { issues?: readonly FoundIssue[]; body?: { errors?: unknown } };
  if (issues) return distinct(issues.filter(({ part = 'body' }) => part === 'body').map(errorOfIssue));
  return distinct([...errorsIn(body?.errors, [], options.general)]);
}

/** Two schemas that judge the same field may say the same of it. */
function distinct(errors: readonly FieldError[]): FieldError[] {
  return [...new Map(errors.map((each) => [JSON.stringify([each.path, each.message]), each])).values()];
}

function errorOfIssue({ path = [], message }: FoundIssue): FieldError {
  return error(
    path.map((step) => (typeof step === 'object' ? step.key : step)),
    message,
  );
}

function error(path: readonly PropertyKey[], message: string): FieldError {
  const steps = path.map((step) => (typeof step === 'number' ? step : String(step)));
  return { path: steps, name: steps.join('.'), message };
}

/** No form is deeper; what a server sends is bounded before it is walked. */
const DEEPEST = 16;

function* errorsIn(value: unknown, path: readonly PropertyKey[], general?: string): Generator<FieldError> {
  if (typeof value === 'string') yield error(path, value);
  if (typeof value !== 'object' || value === null || path.length > DEEPEST) return;
  const described = describedError(value, path);
  if (described) {
    yield described;
    return;
  }
  for (const [name, member] of Object.entries(value)) {
    const isText = typeof member === 'string';
    // Items of a list that are texts are messages of one field; other items are fields themselves, or say which.
    if (Array.isArray(value))
      yield* errorsIn(member, isText || describedError(member, path) ? path : [...path, Number(name)]);
    else yield* errorsIn(member, name === general ? path : [...path, ...stepsOf(name)]);
  }
}

function describedError(value: unknown, base: readonly PropertyKey[]): FieldError | undefined {
  const { pointer, path, field, name, detail, message = detail } = Object(value) as DescribedError;
  if (typeof message !== 'string') return undefined;
  if (typeof pointer === 'string') return error([...base, ...pathOf(pointer, undefined).map(stepOf)], message);
  const place = path ?? field ?? name;
  if (Array.isArray(place)) return error([...base, ...place], message);
  return typeof place === 'string' ? error([...base, ...stepsOf(place)], message) : error(base, message);
}

/** `tags[0].name`, `tags.0.name`: servers write both. */
function stepsOf(name: string): PropertyKey[] {
  const steps = name.split(/[.[\]]+/).filter((step) => step !== '');
  return steps.map(stepOf);
}

function stepOf(step: PropertyKey): PropertyKey {
  return /^\d+$/.test(String(step)) ? Number(step) : step;
}

import type { JsonObject } from '@rollcall/openapi/json';
import type { AnySchema, ApiValidation, OperationValidation } from '@rollcall/runtime/validation';
import type { Context } from '../src/cases/index.ts';
import { type DescribedOperation, type Location, readOperations } from '../src/document/operations.ts';
import { createSchemaValidator, type SchemaValidator } from '../src/document/validator.ts';
import { type Change, changesOf, constraintId } from './changes.ts';
import type { Mutation } from './mutation.ts';

/** Validators for a description with one constraint that is gone, looser or tighter. */
export function validationMutations(context: Context): Mutation[] {
  const changed = changesOf(context).map(
    (change): Mutation => ({
      family: 'validation',
      does: change.says,
      constraint: constraintId(change),
      apply: (subject) => ({ ...subject, validation: changedTable(subject.validation as ApiValidation, change) }),
    }),
  );
  return [...changed, ...absences(context)];
}

function changedTable(original: ApiValidation, change: Change): ApiValidation {
  const document = change.document();
  const validator = createSchemaValidator(document);
  const ids = new Set(change.places.map(({ operation }) => operation.id));
  const operations = readOperations(document).filter(({ id }) => ids.has(id));
  const changed = operations.map((operation) => [operation.id, tableOf(validator, operation, original[operation.id])]);
  return { ...original, ...Object.fromEntries(changed) };
}

function tableOf(validator: SchemaValidator, operation: DescribedOperation, original: OperationValidation | undefined) {
  const bodies = (contents: DescribedOperation['responses'][number]['content']) =>
    Object.fromEntries(
      contents.map(({ mediaType, schema }) => [
        mediaType,
        schemaOf((value) => (schema === undefined ? true : validator.violations(schema, value).length === 0)),
      ]),
    );
  const { body, responses } = operation;
  return {
    ...original,
    ...(body ? { body: bodies(body.content) } : {}),
    path: parametersOf(validator, operation, 'path'),
    query: parametersOf(validator, operation, 'query'),
    headers: parametersOf(validator, operation, 'header'),
    cookies: parametersOf(validator, operation, 'cookie'),
    responses: Object.fromEntries(responses.map(({ status, content }) => [status, { body: bodies(content) }])),
  };
}

const parametersOf = (validator: SchemaValidator, { parameters }: DescribedOperation, location: Location): AnySchema =>
  schemaOf((values) =>
    parameters
      .filter((parameter) => parameter.in === location)
      .every(({ name, required, schema }) => {
        const value = (values as JsonObject)[name];
        return value === undefined ? !required : validator.violations(schema, value).length === 0;
      }),
  );

function schemaOf(accepts: (value: unknown) => boolean): AnySchema {
  const validate = (value: unknown) => (accepts(value) ? { value } : { issues: [{ message: 'is not valid' }] });
  return { '~standard': { version: 1, vendor: 'contract', validate } };
}

/** Validators that are not there at all. */
function absences({ operations }: Context): Mutation[] {
  const parts = { path: 'path', query: 'query', header: 'headers', cookie: 'cookies' } as const;
  return operations.flatMap(({ id, parameters }) =>
    [...new Set(parameters.map((parameter) => parts[parameter.in]))].map((part): Mutation => {
      const does = `has no validator for ${part}`;
      const apply: Mutation['apply'] = (subject) => {
        const { [id]: own, ...others } = subject.validation as ApiValidation;
        const { [part]: _, ...rest } = own as OperationValidation;
        return { ...subject, validation: { ...others, [id]: rest as OperationValidation } };
      };
      return { family: 'validation', operation: id, does, apply };
    }),
  );
}

import type { AnySchema, ApiValidation, OperationValidation } from '@rollcall/runtime/validation';
import type { Context } from '../src/cases/index.ts';
import type { JsonObject } from '../src/document/json.ts';
import { type DescribedOperation, type Location, readOperations } from '../src/document/operations.ts';
import { createOracle, type Oracle } from '../src/document/validator.ts';
import { type Change, changesOf, constraintId } from './changes.ts';
import type { Fault } from './mutation.ts';

/** Validators for a description with one constraint that is gone, looser or tighter. */
export function validationFaults(context: Context): Fault[] {
  const changed = changesOf(context).map(
    (change): Fault => ({
      family: 'validation',
      does: change.says,
      constraint: constraintId(change),
      put: (subject) => ({ ...subject, validation: changedTable(subject.validation as ApiValidation, change) }),
    }),
  );
  return [...changed, ...absences(context)];
}

function changedTable(honest: ApiValidation, change: Change): ApiValidation {
  const document = change.document();
  const oracle = createOracle(document);
  const ids = new Set(change.places.map(({ operation }) => operation.id));
  const operations = readOperations(document).filter(({ id }) => ids.has(id));
  const changed = operations.map((operation) => [operation.id, tableOf(oracle, operation, honest[operation.id])]);
  return { ...honest, ...Object.fromEntries(changed) };
}

function tableOf(oracle: Oracle, operation: DescribedOperation, honest: OperationValidation | undefined) {
  const bodies = (contents: DescribedOperation['responses'][number]['content']) =>
    Object.fromEntries(
      contents.map(({ mediaType, schema }) => [
        mediaType,
        schemaOf((value) => (schema === undefined ? true : oracle.judge(schema, value).length === 0)),
      ]),
    );
  const { body, responses } = operation;
  return {
    ...honest,
    ...(body ? { body: bodies(body.content) } : {}),
    path: parametersOf(oracle, operation, 'path'),
    query: parametersOf(oracle, operation, 'query'),
    headers: parametersOf(oracle, operation, 'header'),
    cookies: parametersOf(oracle, operation, 'cookie'),
    responses: Object.fromEntries(responses.map(({ status, content }) => [status, { body: bodies(content) }])),
  };
}

const parametersOf = (oracle: Oracle, { parameters }: DescribedOperation, at: Location): AnySchema =>
  schemaOf((values) =>
    parameters
      .filter((parameter) => parameter.in === at)
      .every(({ name, required, schema }) => {
        const value = (values as JsonObject)[name];
        return value === undefined ? !required : oracle.judge(schema, value).length === 0;
      }),
  );

function schemaOf(accepts: (value: unknown) => boolean): AnySchema {
  const validate = (value: unknown) => (accepts(value) ? { value } : { issues: [{ message: 'is not valid' }] });
  return { '~standard': { version: 1, vendor: 'contract', validate } };
}

/** Validators that are not there at all. */
function absences({ operations }: Context): Fault[] {
  const parts = { path: 'path', query: 'query', header: 'headers', cookie: 'cookies' } as const;
  return operations.flatMap(({ id, parameters }) =>
    [...new Set(parameters.map((parameter) => parts[parameter.in]))].map((part): Fault => {
      const does = `has no validator for ${part}`;
      const put: Fault['put'] = (subject) => {
        const { [id]: own, ...others } = subject.validation as ApiValidation;
        const { [part]: _, ...rest } = own as OperationValidation;
        return { ...subject, validation: { ...others, [id]: rest as OperationValidation } };
      };
      return { family: 'validation', operation: id, does, put };
    }),
  );
}

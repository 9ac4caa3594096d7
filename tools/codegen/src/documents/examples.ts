import type { ApiModel, OperationModel } from '../model/model.ts';
import { exampleInput, inputGroups } from '../targets/examples/call.ts';
import { access, isBindingName } from '../targets/print.ts';
import { signatureNames } from '../targets/signatures.ts';

/** The operation that examples call: one with an input that is known to be valid, and no file to choose. */
export function startOf(model: ApiModel): OperationModel {
  const { operations } = model;
  return (operations.find((operation) => exampleInput(model, operation)) ?? operations[0]) as OperationModel;
}

export const clientOf = ({ pascalName }: ApiModel): string => `create${pascalName}Client`;

/** The name of a client in examples. */
export const nameOf = ({ camelName }: ApiModel): string => (isBindingName(camelName) ? camelName : 'client');

/** An input as an example writes it out: its declaration, its type to import, and what a call is given. */
export function exampleOf(model: ApiModel, operation: OperationModel) {
  const input = exampleInput(model, operation);
  const type = signatureNames(model, operation.id).input;
  const call = `${nameOf(model)}${access(operation.id)}`;
  if (input === '') return { declaration: '', imported: '', call: `${call}()` };
  return {
    declaration: `const input: ${type} = ${input ?? `{ ${inputGroups(operation).join(', ')} }`};\n`,
    imported: `, type ${type}`,
    call: `${call}(input)`,
  };
}

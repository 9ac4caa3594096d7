import { own } from '@rollcall/openapi/json';
import { joinPointer } from '@rollcall/openapi/pointer';
import type { RequestValues } from '../wire/values.ts';
import { matcher } from './media-type.ts';
import type { DescribedContent, DescribedOperation, Location } from './operations.ts';
import type { SchemaValidator, Violation } from './validator.ts';

/** A violation, and in which part of a request it is. */
export interface RequestViolation extends Violation {
  readonly part: Location | 'body';
}

/** Everything in which a request breaks its description, by the validator. */
export function requestViolations(
  validator: SchemaValidator,
  operation: DescribedOperation,
  values: RequestValues,
): RequestViolation[] {
  const breaches = operation.parameters.flatMap(({ name, in: part, required, schema, pointer }): RequestViolation[] => {
    const value = own(values[part], name);
    if (value !== undefined) {
      const found = validator.violations(schema, value);
      return found.map((violation) => ({ ...violation, part, instance: joinPointer('', name) + violation.instance }));
    }
    return required ? [missing(part, pointer, name)] : [];
  });
  return [...breaches, ...bodyViolations(validator, operation, values.body)];
}

function bodyViolations(
  validator: SchemaValidator,
  { body }: DescribedOperation,
  sent: RequestValues['body'],
): RequestViolation[] {
  if (!body) return [];
  if (sent === undefined) return body.required ? [missing('body', body.pointer)] : [];
  const content = contentOf(body.content, sent.mediaType);
  if (!content)
    return [{ part: 'body', keyword: 'content', schema: joinPointer(body.pointer, 'content'), instance: '' }];
  const found = content.schema === undefined ? [] : validator.violations(content.schema, sent.value);
  return found.map((violation) => ({ ...violation, part: 'body' }));
}

/** The content that a media type falls under: the one that says most exactly what it is. */
export function contentOf(all: readonly DescribedContent[], mediaType: string): DescribedContent | undefined {
  const named = all.find((content) => content.mediaType === mediaType);
  const meant = matcher(all.map((content) => content.mediaType))(mediaType);
  return named ?? all.find((content) => content.mediaType === meant);
}

function missing(part: RequestViolation['part'], pointer: string, name?: string): RequestViolation {
  const property = name === undefined ? {} : { property: name };
  return { part, keyword: 'required', schema: joinPointer(pointer, 'required'), instance: '', ...property };
}

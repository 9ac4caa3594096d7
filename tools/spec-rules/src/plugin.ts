import type { Plugin } from '@redocly/openapi-core';
import { openApi32 } from '@rollcall/openapi/redocly';
import type { Rule } from './rule.ts';
import { ClosedEmptyObject } from './rules/closed-empty-object.ts';
import { ConstraintFitsType } from './rules/constraint-fits-type.ts';
import { CredentialAnsweredBy401 } from './rules/credential-answered-by-401.ts';
import { DiscriminatorTellsApart } from './rules/discriminator-tells-apart.ts';
import { ExampleNamesPaired } from './rules/example-names-paired.ts';
import { ExampleRequired } from './rules/example-required.ts';
import { FormPartFlat } from './rules/form-part-flat.ts';
import { FormatKnown } from './rules/format-known.ts';
import { HeaderParameterEffective } from './rules/header-parameter-effective.ts';
import { InputAnsweredBy400 } from './rules/input-answered-by-400.ts';
import { JsonSchemaDialect } from './rules/json-schema-dialect.ts';
import { KeywordKnown } from './rules/keyword-known.ts';
import { LifecycleDate } from './rules/lifecycle-date.ts';
import { MessageEffective } from './rules/message-effective.ts';
import { NoRequestDefault } from './rules/no-request-default.ts';
import { OperationIdCamelCase } from './rules/operation-id-camel-case.ts';
import { OperationIdUnique } from './rules/operation-id-unique.ts';
import { PaginationResolves } from './rules/pagination-resolves.ts';
import { PartDocumented } from './rules/part-documented.ts';
import { PatternInteroperable } from './rules/pattern-interoperable.ts';
import { PortableCallbacks } from './rules/portable-callbacks.ts';
import { PortableKeywords } from './rules/portable-keywords.ts';
import { PortableMediaTypes } from './rules/portable-media-types.ts';
import { PortableNames } from './rules/portable-names.ts';
import { PortableOperations } from './rules/portable-operations.ts';
import { PortableParameters } from './rules/portable-parameters.ts';
import { PortablePaths } from './rules/portable-paths.ts';
import { PortableQuerystring } from './rules/portable-querystring.ts';
import { PortableRecursion } from './rules/portable-recursion.ts';
import { PortableSecurity } from './rules/portable-security.ts';
import { PortableStyles } from './rules/portable-styles.ts';
import { PortableUnions } from './rules/portable-unions.ts';
import { RequiredDefined } from './rules/required-defined.ts';
import { RetryDeclared } from './rules/retry-declared.ts';
import { SecretWriteOnly } from './rules/secret-write-only.ts';
import { SourceOrInferred } from './rules/source-or-inferred.ts';

/** Our rules by their ids. */
export const rules: Readonly<Record<string, Rule>> = {
  'closed-empty-object': ClosedEmptyObject,
  'constraint-fits-type': ConstraintFitsType,
  'credential-answered-by-401': CredentialAnsweredBy401,
  'discriminator-tells-apart': DiscriminatorTellsApart,
  'example-names-paired': ExampleNamesPaired,
  'example-required': ExampleRequired,
  'form-part-flat': FormPartFlat,
  'format-known': FormatKnown,
  'header-parameter-effective': HeaderParameterEffective,
  'input-answered-by-400': InputAnsweredBy400,
  'json-schema-dialect': JsonSchemaDialect,
  'keyword-known': KeywordKnown,
  'lifecycle-date': LifecycleDate,
  'message-effective': MessageEffective,
  'no-request-default': NoRequestDefault,
  'operation-id-camel-case': OperationIdCamelCase,
  'operation-id-unique': OperationIdUnique,
  'pagination-resolves': PaginationResolves,
  'part-documented': PartDocumented,
  'pattern-interoperable': PatternInteroperable,
  'portable-callbacks': PortableCallbacks,
  'portable-keywords': PortableKeywords,
  'portable-media-types': PortableMediaTypes,
  'portable-names': PortableNames,
  'portable-operations': PortableOperations,
  'portable-parameters': PortableParameters,
  'portable-paths': PortablePaths,
  'portable-querystring': PortableQuerystring,
  'portable-recursion': PortableRecursion,
  'portable-security': PortableSecurity,
  'portable-styles': PortableStyles,
  'portable-unions': PortableUnions,
  'required-defined': RequiredDefined,
  'retry-declared': RetryDeclared,
  'secret-write-only': SecretWriteOnly,
  'source-or-inferred': SourceOrInferred,
};

/** The rules that generated code depends on: they can't be waived. */
export const portableIds = Object.keys(rules).filter(
  (id) => id === 'operation-id-unique' || id.startsWith('portable-'),
);

/** Rules about extensions that not everybody writes. */
const OPTIONAL: readonly string[] = ['part-documented', 'source-or-inferred', 'retry-declared'];

/**
 * Redocly's entry: `redocly.yaml` names this file. `rollcall/all` switches every rule on, `rollcall/recommended` all but those about
 * our extensions, `rollcall/portable` those that generated code depends on.
 */
export default function plugin(): Plugin {
  const visitors = Object.entries(rules).map(([id, { visitor }]) => [id, visitor]);
  const asErrors = (ids: readonly string[]) => ({
    rules: Object.fromEntries(ids.map((id) => [`rollcall/${id}`, 'error' as const])),
  });
  const ids = Object.keys(rules);
  return {
    id: 'rollcall',
    rules: { oas3: Object.fromEntries(visitors) },
    configs: {
      all: asErrors(ids),
      recommended: asErrors(ids.filter((id) => !OPTIONAL.includes(id))),
      portable: asErrors(portableIds),
    },
    typeExtension: { oas3: withAnyKeyword },
  };
}

/** A schema may have any keyword: `struct` leaves those that it does not know to `keyword-known`, which can be waived. */
const withAnyKeyword: NonNullable<NonNullable<Plugin['typeExtension']>['oas3']> = (given, version) => {
  const types = openApi32.typeExtension?.oas3?.(given, version) ?? given;
  return { ...types, ...(types.Schema && { Schema: { ...types.Schema, additionalProperties: null as never } }) };
};

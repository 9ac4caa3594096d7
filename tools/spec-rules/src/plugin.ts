import type { Plugin } from '@redocly/openapi-core';
import type { Rule } from './rule.ts';
import { ClosedEmptyObject } from './rules/closed-empty-object.ts';
import { ConstraintOnlyBranch } from './rules/constraint-only-branch.ts';
import { CredentialAnsweredBy401 } from './rules/credential-answered-by-401.ts';
import { ExampleRequired } from './rules/example-required.ts';
import { InputAnsweredBy400 } from './rules/input-answered-by-400.ts';
import { JsonSchemaDialect } from './rules/json-schema-dialect.ts';
import { NoRequestDefault } from './rules/no-request-default.ts';
import { OperationIdCamelCase } from './rules/operation-id-camel-case.ts';
import { OperationIdUnique } from './rules/operation-id-unique.ts';
import { PortableFeatures } from './rules/portable-features.ts';
import { PortableKeywords } from './rules/portable-keywords.ts';
import { RequiredDefined } from './rules/required-defined.ts';
import { RetryDeclared } from './rules/retry-declared.ts';
import { SecretWriteOnly } from './rules/secret-write-only.ts';
import { SourceOrInferred } from './rules/source-or-inferred.ts';

/** Our rules by their ids. */
export const rules: Readonly<Record<string, Rule>> = {
  'closed-empty-object': ClosedEmptyObject,
  'constraint-only-branch': ConstraintOnlyBranch,
  'credential-answered-by-401': CredentialAnsweredBy401,
  'example-required': ExampleRequired,
  'input-answered-by-400': InputAnsweredBy400,
  'json-schema-dialect': JsonSchemaDialect,
  'no-request-default': NoRequestDefault,
  'operation-id-camel-case': OperationIdCamelCase,
  'operation-id-unique': OperationIdUnique,
  'portable-features': PortableFeatures,
  'portable-keywords': PortableKeywords,
  'required-defined': RequiredDefined,
  'retry-declared': RetryDeclared,
  'secret-write-only': SecretWriteOnly,
  'source-or-inferred': SourceOrInferred,
};

/** Redocly's entry: `redocly.yaml` names this file, and `rollcall/all` switches every rule on. */
export default function plugin(): Plugin {
  const visitors = Object.entries(rules).map(([id, { visitor }]) => [id, visitor]);
  const severities = Object.keys(rules).map((id) => [`rollcall/${id}`, 'error']);
  return {
    id: 'rollcall',
    rules: { oas3: Object.fromEntries(visitors) },
    configs: { all: { rules: Object.fromEntries(severities) } },
  };
}

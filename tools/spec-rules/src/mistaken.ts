import type { Document } from '@redocly/openapi-core';
import { schemeName } from '@rollcall/openapi/lowering';
import { tokensOf } from '@rollcall/openapi/pointer';
import type { Problem } from './finding.ts';
import { isMappingToName } from './mapping-names.ts';

/** Is it a problem only to Redocly, and none by OpenAPI 3.2? */
export function isMistaken(document: Document, problem: Problem): boolean {
  return isMappingToName(document, problem) || isSchemeByUri(document, problem) || isBranchByDefault(problem);
}

/** A requirement may name a scheme by its URI; `portable-security` says where nothing is there. */
function isSchemeByUri({ source }: Document, { ruleId, location: [place] }: Problem): boolean {
  const { pointer = '' } = place ?? {};
  if (ruleId === 'no-unused-components') return schemeName(pointer) !== pointer && source.body.includes(pointer);
  const name = tokensOf(pointer).at(-1) ?? '';
  return ruleId === 'security-defined' && schemeName(name) !== name;
}

/** It can't check an example by a discriminator of which one branch, that of `defaultMapping`, has no value of its own. */
function isBranchByDefault({ ruleId, message }: Problem): boolean {
  return /^no-invalid-\w+(?:-\w+)?-examples$/.test(ruleId) && message.includes('errored: discriminator:');
}

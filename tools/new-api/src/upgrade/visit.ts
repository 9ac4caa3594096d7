import { mapNodes } from '@rollcall/openapi/map-nodes';
import type { Json } from '../json.ts';

type Change = (node: Json, pointer: string) => unknown;

/** Replaces every schema of a description, inner ones first. Examples, defaults and extensions are left alone. */
export const mapSchemas = (document: Json, change: Change): Json => mapNodes(document, 'schema', change);

/** Replaces every operation of a description, in callbacks too. */
export const mapOperations = (document: Json, change: Change): Json => mapNodes(document, 'operation', change);

/** Replaces every response of a description. */
export const mapResponses = (document: Json, change: Change): Json => mapNodes(document, 'response', change);

/** Replaces every parameter and header of a description. */
export const mapParameters = (document: Json, change: Change): Json => mapNodes(document, 'parameter', change);

/** Replaces every `content`: media types by name. */
export const mapContents = (document: Json, change: Change): Json => mapNodes(document, '{}mediaType', change);

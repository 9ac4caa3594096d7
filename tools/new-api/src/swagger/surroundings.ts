import { dereference } from '@rollcall/openapi/reference';
import type { Json } from '../json.ts';

/** What is known where something of a Swagger description is converted. */
export interface Surroundings {
  /** All of the description, as it came. */
  readonly document: Json;
  /** Records what Swagger leaves open, or what OpenAPI 3 says in another way. */
  readonly decide: (pointer: string, message: string, repair: string) => void;
}

/** What a reference leads to; any other node itself. */
export const behind = (node: unknown, { document }: Surroundings): Json =>
  dereference<Json>(document, node as Json) ?? {};

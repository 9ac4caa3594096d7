import type { Oas3MediaType, UserContext } from '@redocly/openapi-core';
import { follow, type Location } from './schema.ts';

export interface PlacedMediaType {
  readonly type: string;
  readonly media: Oas3MediaType;
  /** Where the media type stands: behind the reference, where `content` refers to one of the components. */
  readonly location: Location;
  /** Where `content` offers it. */
  readonly offered: Location;
}

/** The media types in the `content` of something, references to those of the components followed. */
export function mediaTypesIn(
  content: Readonly<Record<string, unknown>> | undefined,
  context: Pick<UserContext, 'resolve'>,
  location: Location,
): PlacedMediaType[] {
  return Object.entries(content ?? {}).flatMap(([type, node]) => {
    const offered = location.child(['content', type]);
    const found = follow<Oas3MediaType>(context, { node, location: offered });
    return found ? [{ type, media: found.node, location: found.location, offered }] : [];
  });
}

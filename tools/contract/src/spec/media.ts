/** How bodies of a media type are written. https://spec.openapis.org/oas/v3.1.1#media-types */
export type MediaKind = 'json' | 'urlencoded' | 'multipart' | 'text' | 'bytes';

/** The media type alone, without parameters, in small letters. */
export const essenceOf = (mediaType: string): string => mediaType.split(';')[0]?.trim().toLowerCase() ?? '';

export function kindOf(mediaType: string): MediaKind {
  const essence = essenceOf(mediaType);
  if (/[/+]json$/.test(essence)) return 'json';
  if (essence === 'application/x-www-form-urlencoded') return 'urlencoded';
  if (essence.startsWith('multipart/')) return 'multipart';
  return /^text\/|[/+]xml$/.test(essence) ? 'text' : 'bytes';
}

export const isJson = (mediaType: string): boolean => kindOf(mediaType) === 'json';

export const isForm = (mediaType: string): boolean => ['urlencoded', 'multipart'].includes(kindOf(mediaType));

/** A media type that falls under a declared one, which may be a range. */
export function concrete(mediaType: string): string {
  if (!mediaType.includes('*')) return mediaType;
  if (mediaType.startsWith('text/')) return 'text/plain';
  return mediaType.startsWith('image/') ? 'image/png' : 'application/octet-stream';
}

/** Whether a media type falls under a declared one. */
export function fallsUnder(mediaType: string, declared: string): boolean {
  const [sent, meant] = [essenceOf(mediaType), essenceOf(declared)];
  return sent === meant || meant === '*/*' || (meant.endsWith('/*') && sent.startsWith(meant.slice(0, -1)));
}

import { essenceOf, isForm, isJson, isRange, kindOf, type MediaKind, matcher } from '@rollcall/runtime/media-type';

/** What a media type is, and which of the declared ones is meant, is said once for everybody. */
export { isForm, isJson, kindOf, type MediaKind, matcher };

/** A response is read as a whole, be it a form. */
export function kindOfResponse(mediaType: string): MediaKind {
  const kind = kindOf(mediaType);
  if (kind === 'urlencoded') return 'text';
  return kind === 'multipart' ? 'binary' : kind;
}

/** A media type that falls under a declared one, which may be a range. */
export function concrete(mediaType: string): string {
  if (!isRange(mediaType)) return mediaType;
  const [start = '', end = ''] = essenceOf(mediaType).split('/*');
  if (end !== '') return `${start}/vnd.sample${end}`;
  return { text: 'text/plain', image: 'image/png', '*': 'application/octet-stream' }[start] ?? `${start}/octet-stream`;
}

/** Whether a media type falls under a declared one. */
export const fallsUnder = (mediaType: string, declared: string): boolean =>
  matcher([declared])(mediaType) !== undefined;

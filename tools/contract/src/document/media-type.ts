import { essenceOf, isForm, isJson, isRange, kindOf, type MediaKind, parametersOf } from '@rollcall/runtime/media-type';

/** What a media type is, is said once for everybody; which of the declared ones is meant, the kit decides by itself. */
export { essenceOf, isForm, isJson, kindOf, type MediaKind };

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

/** Whether a media type falls under a declared one. Charset and boundary are of the message. */
export function fallsUnder(mediaType: string, declared: string): boolean {
  const [sent, meant] = [essenceOf(mediaType), essenceOf(declared)];
  if (isRange(meant)) {
    const [start = '', end = ''] = meant.split('/*');
    if (start !== '*' && !(sent.startsWith(`${start}/`) && sent.endsWith(end))) return false;
  } else if (sent !== meant) {
    return false;
  }
  const given = parametersOf(mediaType);
  return significant(declared).every(([name, value]) => given.get(name) === value);
}

/**
 * How exactly a declared media type says what is meant, in the order of the table in
 * https://www.rfc-editor.org/rfc/rfc9110#section-12.5.1
 */
export function precedence(declared: string): number {
  const essence = essenceOf(declared);
  const { length } = significant(declared);
  if (!isRange(essence)) return 1000 + length;
  if (essence === '*/*') return length;
  return (essence.endsWith('/*') ? 100 : 500) + length;
}

const significant = (mediaType: string): [string, string][] =>
  [...parametersOf(mediaType)].filter(([name]) => name !== 'charset' && name !== 'boundary');

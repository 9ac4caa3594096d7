/** How a media type is read and written. `text` is what a person can read; `binary` is everything not known better. */
export type Kind = 'json' | 'multipart' | 'urlencoded' | 'text' | 'binary';

/** `application/json` of `Application/JSON; charset=utf-8`. */
export function essence(mediaType: string): string {
  const end = mediaType.indexOf(';');
  return (end < 0 ? mediaType : mediaType.slice(0, end)).trim().toLowerCase();
}

export function kindOf(mediaType: string): Kind {
  const type = essence(mediaType);
  if (/[/+]json$/.test(type)) return 'json';
  if (type.startsWith('multipart/')) return 'multipart';
  if (type.endsWith('/x-www-form-urlencoded')) return 'urlencoded';
  return /^text\/|[/+]xml$/.test(type) ? 'text' : 'binary';
}

/** The declared media type that a received one falls under: itself, else a range, else JSON of another name. */
export function declaredFor(received: string, declared: readonly string[]): string | undefined {
  const type = essence(received);
  const find = (wanted: string) => declared.find((candidate) => essence(candidate) === wanted);
  return (
    find(type) ??
    find(`${type.split('/')[0]}/*`) ??
    find('*/*') ??
    (kindOf(type) === 'json' ? declared.find((candidate) => kindOf(candidate) === 'json') : undefined)
  );
}

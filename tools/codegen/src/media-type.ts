/** Media types whose bodies are fields, each with a serialisation of its own. */
export function isForm(mediaType = ''): boolean {
  return /^(multipart\/|application\/x-www-form-urlencoded)/i.test(mediaType);
}

/** Bytes that are neither JSON, nor a form, nor text. */
export function isBinary(mediaType = ''): boolean {
  const essence = mediaType.replace(/;.*/s, '').trim();
  return essence !== '' && !isForm(essence) && !/[/+]json$|^text\/|[/+]xml$/i.test(essence);
}

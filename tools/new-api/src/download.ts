const TIMEOUT_MS = 30_000;
const MAX_BYTES = 64 * 1024 * 1024;

/**
 * The text at a URL.
 *
 * @throws Error for any answer but a success, after 30 seconds, and beyond 64 MiB.
 */
export async function download(url: URL): Promise<string> {
  if (!/^https?:$/.test(url.protocol)) throw new Error(`${url} is not an http(s) URL`);
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS), headers: { accept: '*/*' } });
    if (!response.ok) throw new Error(`it was answered ${response.status}`);
    return await text(response);
  } catch (error) {
    const { name, message, cause } = error as Error;
    const reason =
      name === 'TimeoutError' ? `no answer within ${TIMEOUT_MS / 1000} s` : ((cause as Error)?.message ?? message);
    throw new Error(`${url.origin}${url.pathname} can't be fetched: ${reason}`);
  }
}

async function text(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let size = 0;
  let read = '';
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > MAX_BYTES) throw new Error(`it is larger than ${MAX_BYTES / 1024 / 1024} MiB`);
    read += decoder.decode(chunk, { stream: true });
  }
  return read + decoder.decode();
}

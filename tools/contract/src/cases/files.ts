import { isObject, type JsonObject } from '@rollcall/openapi/json';
import { FILE } from '@rollcall/openapi/variants';
import { keyword, limit } from '../document/alternatives.ts';
import { SampleFile } from '../document/file.ts';
import { concrete } from '../document/media-type.ts';
import type { DescribedContent, DescribedOperation } from '../document/operations.ts';
import { fieldOf } from '../wire/table.ts';
import { type Concern, isValue } from './variation.ts';

const EVERY_BYTE = String.fromCharCode(...Array.from({ length: 256 }, (_, byte) => byte));

/** Files that programs stumble over: those that hold every byte, nothing, line ends, what looks like a boundary. */
export const sampleFiles: readonly SampleFile[] = [
  new SampleFile('some bytes'),
  new SampleFile(EVERY_BYTE, 'application/octet-stream', 'every "byte".bin'),
  new SampleFile('', 'application/octet-stream', 'empty'),
  new SampleFile('\r\n--contract\r\n\r\n--', 'application/octet-stream', 'ünïcode.txt'),
];

/** Files of every kind, and of lengths around their bounds. */
export const files: Concern = function* ({ alternative }) {
  if (keyword(alternative, FILE).length === 0) return;
  yield { among: sampleFiles, says: isValue, spread: true };
  const bounds = [
    ['minLength', -1],
    ['maxLength', 1],
  ] as const;
  for (const [name, outwards] of bounds) {
    const bound = limit(alternative, name)?.value;
    if (bound === undefined || bound > LONGEST) continue;
    yield { among: [fileOfLength(bound)], says: `has ${bound} bytes` };
    if (bound + outwards >= 0)
      yield { among: [fileOfLength(bound + outwards)], says: `has ${bound + outwards} bytes`, breaks: name };
  }
};

/** Longer ones would be kept several times over until they are validated. */
const LONGEST = 2 ** 20;

/** Bytes that are more than their characters would be, were they text. */
export const fileOfLength = (length: number): SampleFile => new SampleFile('\xc3\xa9'.repeat(length).slice(0, length));

/** The value with its files as the media types that its content declares for them. Texts of examples become files. */
export function filed(document: JsonObject, content: DescribedContent, value: unknown): unknown {
  if (content.kind === 'binary' && value instanceof SampleFile) return value.as(concrete(content.mediaType));
  if (content.kind !== 'multipart' || !isObject(value)) return value;
  const entries = Object.entries(value).map(([name, member]) => {
    const { binary, contentType = '*/*' } = fieldOf(document, content, name) ?? {};
    if (!binary) return [name, member] as const;
    const [first = ''] = contentType.split(',');
    const type = concrete(first.trim());
    const all = [member].flat().map((item) => (item === undefined ? item : fileOf(item, type)));
    return [name, Array.isArray(member) ? all : all[0]] as const;
  });
  return Object.fromEntries(entries);
}

function fileOf(value: unknown, type: string): unknown {
  if (value instanceof SampleFile) return value.as(type);
  return typeof value === 'string' ? new SampleFile(value, type) : value;
}

/** What is worth trying where no schema says anything, by the kind of the content. */
export function schemaless({
  kind,
  mediaType,
}: DescribedContent): { readonly says: string; readonly value: unknown }[] {
  const type = concrete(mediaType);
  if (kind === 'binary') {
    return sampleFiles.map((file) => ({ says: `is ${file.size} bytes named ${file.name}`, value: file.as(type) }));
  }
  if (kind === 'text')
    return ['some text', '', 'Zoë 😀'].map((value) => ({ says: `is ${JSON.stringify(value)}`, value }));
  return [{ says: 'is empty', value: {} }];
}

/** The operation with the examples of its bytes and files as files. */
export function withFiles(document: JsonObject, operation: DescribedOperation): DescribedOperation {
  const withOwnFiles = (content: DescribedContent): DescribedContent => ({
    ...content,
    examples: content.examples.flatMap(({ name, value }) => {
      if (content.kind !== 'binary') return [{ name, value: filed(document, content, value) }];
      return typeof value === 'string' ? [{ name, value: new SampleFile(value, concrete(content.mediaType)) }] : [];
    }),
  });
  const { body, responses } = operation;
  return {
    ...operation,
    ...(body ? { body: { ...body, content: body.content.map(withOwnFiles) } } : {}),
    responses: responses.map((response) => ({ ...response, content: response.content.map(withOwnFiles) })),
  };
}

import type { ApiModel, OperationModel } from '../model/model.ts';

/** From so many operations on, what grows with them is split. */
const LARGE = 100;

/** Names of files that no group may have: ours, and those that some file systems keep for devices. */
const RESERVED = /^(?:shared|paths|con|prn|aux|nul|com\d|lpt\d)$/;

const WEBHOOKS = 'webhooks';

/**
 * The operations of a large API by the file that they go to: that of their first tag that is for navigation, or of the first word
 * of their path. What the API calls itself goes together. None if the API is not large.
 */
export function groupsOf({ operations, webhooks, document }: ApiModel): Map<string, readonly OperationModel[]> {
  if (operations.length + webhooks.length < LARGE) return new Map();
  const kinds = new Map(document.tags?.map(({ name, kind }) => [name, kind]));
  // Others are badges, or name an audience: https://spec.openapis.org/registry/tag-kind/
  const isForNavigation = (tag: string) => (kinds.get(tag) ?? 'nav') === 'nav';
  const names = operations.map(({ source: { tags = [] }, row }) =>
    fileName(tags.find(isForNavigation) ?? firstWord(row.path)),
  );
  return Map.groupBy([...operations, ...webhooks], (_operation, index) => names[index] ?? WEBHOOKS);
}

/** The first that says what it is about: `users` of `/api/v1/users/{id}`. */
function firstWord(path: string): string {
  const words = path.split('/').filter((segment) => /^[\p{L}\p{N}]/u.test(segment));
  return words.find((word) => !COMMON.test(word)) ?? words[0] ?? '';
}

/** What many paths begin with: `api`, and versions such as `v2`, `1.1` and `v1alpha1`. */
const COMMON = /^(?:(?:rest-?)?apis?|v?\d+(?:\.\d+)*(?:(?:alpha|beta|rc)\d*)?)$/i;

/** `Git & GitHub` → `git-github`. Tags that differ only in what a file name can't say share a file. */
function fileName(tag: string): string {
  const words = tag
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? ['other'];
  const name = words.join('-').slice(0, 60);
  return RESERVED.test(name) ? `${name}-operations` : name;
}

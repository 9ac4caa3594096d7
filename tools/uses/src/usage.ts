import fs from 'node:fs';

/** What a consumer's code uses of APIs: `rollcall-usage.json`, version 1. */
export interface Usage {
  readonly version: 1;
  /** The name in the consumer's `package.json`. */
  readonly consumer: string;
  /** By the API's name. */
  readonly apis: Readonly<Record<string, ApiUsage>>;
}

export interface ApiUsage {
  readonly package: string;
  readonly packageVersion: string;
  /** Ids of the operations that it calls. */
  readonly calls: readonly string[];
  /** Ids of the operations that it answers. */
  readonly implements: readonly string[];
  /** Statuses that it tells apart, by operation. */
  readonly statuses: Readonly<Record<string, readonly string[]>>;
  /** Fields that it reads or writes: `NewUser.uid`, from a component or an operation on. */
  readonly fields: readonly string[];
  /** Named types that it imports. */
  readonly types: readonly string[];
}

/** @throws Error if a file is not what `rollcall uses` writes. */
export function readUsage(file: string): Usage {
  let content: Partial<Usage> | undefined;
  try {
    content = JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`${file} can't be read: ${(error as Error).message}`, { cause: error });
  }
  const { version, consumer, apis } = content ?? {};
  if (
    version !== 1 ||
    typeof consumer !== 'string' ||
    typeof apis !== 'object' ||
    !Object.values(apis).every(isApiUsage)
  )
    throw new Error(`${file} is not what \`rollcall uses\` of this version writes: let the team run it again.`);
  return content as Usage;
}

const LISTS = ['calls', 'implements', 'fields', 'types'] as const;
const isApiUsage = (usage: ApiUsage): boolean =>
  LISTS.every((name) => Array.isArray(usage?.[name]) && usage[name].every((entry) => typeof entry === 'string'));

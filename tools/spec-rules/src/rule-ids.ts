import { portableIds } from './plugin.ts';

/** The rules that decide whether a document can be read at all. */
export const structureRules = ['no-unresolved-refs', 'struct'] as const;

/** The rules that refuse what would be lost, or be wrong, in something that is generated. */
export const portableRules = portableIds.map((id) => `rollcall/${id}`);

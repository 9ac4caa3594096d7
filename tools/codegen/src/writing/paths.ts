import { join } from 'node:path';

export const packageFolder = (root: string, api: string): string => join(root, 'packages', api);
export const generatedFolder = (root: string, api: string): string => join(root, 'packages', api, 'src/generated');

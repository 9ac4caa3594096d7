import { join } from 'node:path';

export const specFile = (root: string, api: string): string => join(root, 'specs', api, 'openapi.yaml');
export const packageFolder = (root: string, api: string): string => join(root, 'packages', api);
export const generatedFolder = (root: string, api: string): string => join(root, 'packages', api, 'src/generated');

import { join } from 'node:path';
import { projectAt } from '@rollcall/command/project';

export const packageFolder = (root: string, api: string): string => join(root, projectAt(root).packageFolder(api));
export const sourceFolder = (root: string, api: string): string => join(root, projectAt(root).sourceFolder(api));
export const generatedFolder = (root: string, api: string): string => join(sourceFolder(root, api), 'generated');

export type { ProjectConfig } from './config.ts';
export { install, lockFiles, type Manager, managerOf, managerProgram, runManager } from './manager.ts';
export { configure, type Project, projectAt, readManifest, rootOf } from './project.ts';
export { allowTypes, compilerOf, stripsTypes } from './typescript.ts';

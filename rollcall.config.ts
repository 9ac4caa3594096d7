import { defineConfig } from './tools/command/src/project/config.ts';

export default defineConfig({ scope: '@rollcall', template: 'tools/build/template' });

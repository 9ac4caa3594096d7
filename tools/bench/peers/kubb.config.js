import { defineConfig } from '@kubb/core';
import { pluginClient } from '@kubb/plugin-client';
import { pluginOas } from '@kubb/plugin-oas';
import { pluginTs } from '@kubb/plugin-ts';
import { pluginZod } from '@kubb/plugin-zod';

// What to read and where to write is told by the benchmark. Without a folder kubb would write here, and `clean` delete it all.
const { KUBB_INPUT: path, KUBB_OUTPUT: root } = process.env;
if (!path || !root) throw new Error('KUBB_INPUT and KUBB_OUTPUT have to be set');

export default defineConfig({
  root,
  input: { path },
  output: { path: '.', clean: false, format: false, lint: false },
  plugins: [pluginOas({ generators: [] }), pluginTs(), pluginZod(), pluginClient({ client: 'fetch' })],
});

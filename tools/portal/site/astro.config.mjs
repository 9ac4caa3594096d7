import { readFileSync } from 'node:fs';
import { satteri } from '@astrojs/markdown-satteri';
import starlight from '@astrojs/starlight';
import { defineConfig, passthroughImageService } from 'astro/config';
import { directives, emptyHeaders } from './src/markdown/directives.js';
import { untrustedAddresses, untrustedHtml } from './src/markdown/untrusted.js';

const { PORTAL_CONTENT: content, PORTAL_OUT: outDir, PORTAL_BASE: base } = process.env;

export default defineConfig({
  base,
  outDir,
  image: { service: passthroughImageService() },
  publicDir: `${content}/public`,
  devToolbar: { enabled: false },
  markdown: { processor: satteri({ mdastPlugins: [untrustedHtml, directives], hastPlugins: [untrustedAddresses(base), emptyHeaders], features: { smartPunctuation: false } }) },
  integrations: [
    starlight({
      title: 'Rollcall',
      customCss: ['./src/styles/portal.css'],
      sidebar: JSON.parse(readFileSync(`${content}/navigation.json`, 'utf8')),
      components: { MarkdownContent: './src/components/MarkdownContent.astro' },
      disable404Route: true,
      credits: false,
    }),
  ],
});

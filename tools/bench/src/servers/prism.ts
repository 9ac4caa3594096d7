import document from '@rollcall/conscent/openapi.json' with { type: 'json' };
import { startMock } from '@rollcall/mock';
import type { Start } from './listen.ts';

/** The mock of this repository: Prism validates the request, and answers with the description's example. */
export const start: Start = async () => (await startMock(document)).url;

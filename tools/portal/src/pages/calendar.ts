import type { Api } from '../facts/api.ts';
import { code, link, paragraphs, plain, table } from '../markdown.ts';
import type { Page } from '../page.ts';

/** What is deprecated, and until when it will be there. */
export function calendarPage(apis: readonly Api[]): Page {
  const rows = apis
    .flatMap(({ name, document, model }) =>
      model.operations.flatMap(({ id, source }) => {
        const { deprecated, 'x-deprecation': since, 'x-sunset': sunset } = source as Readonly<Record<string, unknown>>;
        return deprecated || since || sunset
          ? [{ name, title: document.info.title, id, since: dayOf(since), sunset: dayOf(sunset) }]
          : [];
      }),
    )
    .sort((a, b) => (a.sunset || '9999').localeCompare(b.sunset || '9999'));
  return {
    path: 'apis/deprecations',
    title: 'Deprecations',
    description: 'Deprecated operations of all APIs, by the day on which they may be gone.',
    group: ['APIs'],
    body: paragraphs(
      rows.length === 0
        ? 'No operation is deprecated.'
        : table(
            ['may be gone from', 'operation', 'API', 'deprecated since'],
            rows.map(({ name, title, id, since, sunset }) => [
              sunset || 'not said',
              link(code(id), `/apis/${name}/operations/${id}/`),
              plain(title),
              since || 'not said',
            ]),
          ),
      'Servers announce these days in the headers `Deprecation` and `Sunset`, and `onDeprecation` tells callers of them.',
    ),
  };
}

const dayOf = (value: unknown): string => (typeof value === 'string' ? value : '');

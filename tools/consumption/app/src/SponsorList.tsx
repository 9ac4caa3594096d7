import { listSponsorsInfiniteOptions } from '@rollcall/epixel/query';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { epixel } from './epixel.ts';

export function SponsorList() {
  const { data, error, fetchNextPage, hasNextPage, isFetching } = useInfiniteQuery(listSponsorsInfiniteOptions(epixel));
  const fetchWhenSeen = useCallback(
    (button: HTMLButtonElement) => {
      const observer = new IntersectionObserver(
        ([seen]) => seen?.isIntersecting && fetchNextPage({ cancelRefetch: false }),
      );
      observer.observe(button);
      return () => observer.disconnect();
    },
    [fetchNextPage],
  );
  const pages = data?.pages ?? [];
  return (
    <section aria-labelledby="sponsors" aria-busy={isFetching}>
      <h2 id="sponsors">Sponsors</h2>
      <ul>
        {pages.flatMap(({ items }) =>
          items.map(({ username, first_name, last_name }) => (
            <li key={username}>
              {first_name} {last_name} <code>{username}</code>
            </li>
          )),
        )}
      </ul>
      {error && <p role="alert">{error.message}</p>}
      {hasNextPage && (
        // Each page has its own button, so that one that is still in sight is noticed.
        <button type="button" key={pages.length} ref={fetchWhenSeen} onClick={() => fetchNextPage()}>
          {isFetching ? 'Loading …' : 'More sponsors'}
        </button>
      )}
    </section>
  );
}

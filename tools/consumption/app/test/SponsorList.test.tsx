import { make } from '@rollcall/epixel/testing';
import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { SponsorList } from '../src/SponsorList.tsx';
import { api, apiUrl, show } from './api.tsx';

/** One page of sponsors. */
function pageOf(username: string, next: string | null) {
  const results = [make.sponsor({ username })];
  return { status: 200 as const, body: make.sponsorList({ data: { results, count: 2, previous: null, next } }) };
}

test('the list has one page, then the next, then no more', async () => {
  api.use({
    listSponsors: [pageOf('first.sponsor', `${apiUrl}/user/get/sponsors/?page=2`), pageOf('last.sponsor', null)],
  });
  show(<SponsorList />);
  await screen.findByText('first.sponsor');
  expect(screen.queryByText('last.sponsor')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'More sponsors' }));
  await screen.findByText('last.sponsor');
  expect(screen.getAllByRole('listitem')).toHaveLength(2);
  expect(screen.queryByRole('button')).toBeNull();
});

test('the list says why it is not there', async () => {
  api.use({ listSponsors: 401 });
  show(<SponsorList />);
  expect((await screen.findByRole('alert')).textContent).toContain('answered 401');
});

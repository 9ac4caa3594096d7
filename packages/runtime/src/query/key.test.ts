import { partialMatchKey } from '@tanstack/query-core';
import { describe, expect, it } from 'vitest';
import { keyOf } from './key.ts';

describe('the key of a call', () => {
  it('begins with API and operation, and ends with the input', () => {
    expect(keyOf('club', 'listMembers')).toEqual(['club', 'listMembers']);
    expect(keyOf('club', 'listMembers', { query: { page: 2, tags: ['a', { b: null }] } })).toEqual([
      'club',
      'listMembers',
      { query: { page: 2, tags: ['a', { b: null }] } },
    ]);
  });

  it('is found by its beginnings, and by a part of its input', () => {
    const key = keyOf('club', 'listMembers', { query: { page: 2, tag: 'a' }, headers: { 'Accept-Language': 'en' } });
    const beginnings = [
      ['club'],
      keyOf('club', 'listMembers'),
      keyOf('club', 'listMembers', { query: { tag: 'a' } }),
      keyOf('club', 'listMembers', { headers: { 'Accept-Language': 'en' } }),
    ];
    for (const beginning of beginnings) expect(partialMatchKey(key, beginning)).toBe(true);
    const others = [
      keyOf('club', 'getMember'),
      keyOf('club', 'listMembers', { query: { tag: 'b' } }),
      keyOf('club', 'listMembers', { headers: { 'Accept-Language': 'no' } }),
    ];
    for (const other of others) expect(partialMatchKey(key, other)).toBe(false);
  });

  it('holds no secret, and tells calls with other secrets apart', () => {
    const keyWith = (secret: string) =>
      keyOf('club', 'confirm', {
        query: { resetToken: secret, page: 1 },
        headers: { 'X-Session': secret, count: 3 },
        cookies: { sid: secret },
        body: { login: { password: secret } },
      });
    const text = JSON.stringify(keyWith('walnut-Ferry'));
    expect(text).not.toContain('walnut');
    expect(text).toContain('"page":1');
    expect(keyWith('walnut-Ferry')).toEqual(keyWith('walnut-Ferry'));
    const members = (key: unknown): string[] => JSON.stringify(key).match(/#[\da-f]{16}/g) ?? [];
    expect(members(keyWith('a'))).toHaveLength(5);
    expect(members(keyWith('a')).filter((member) => members(keyWith('b')).includes(member))).toHaveLength(1);
  });
});

import { describe, expect, it } from 'vitest';
import type { Fault, RequestIssue } from './index.ts';
import { firstMessage, messagesByField } from './messages.ts';

function faultOf(...issues: Partial<RequestIssue>[]): Fault {
  const complete = issues.map((one) => ({
    keyword: 'required',
    message: 'is required',
    path: [],
    params: {},
    in: 'body' as const,
    ...one,
  }));
  return { status: 400, title: 'Bad Request', detail: 'The request does not match.', issues: complete };
}

describe('a message about no field', () => {
  it('says what is required', () => {
    expect(firstMessage(faultOf({}))).toBe('The body is required');
    expect(messagesByField(faultOf({}), 'general')).toEqual({ general: ['The body is required'] });
  });

  it('names the part of the request that breaks a rule as a whole', () => {
    const alternatives = { keyword: 'anyOf', message: 'must have email or phone' };
    expect(firstMessage(faultOf(alternatives))).toBe('The body must have email or phone');
    expect(firstMessage(faultOf({ ...alternatives, in: 'query' }))).toBe('The query must have email or phone');
    expect(firstMessage(faultOf({ ...alternatives, in: 'header' }))).toBe('The headers must have email or phone');
  });

  it('is left as it is where it is a sentence already', () => {
    const malformed = { keyword: 'malformed', message: 'The JSON is malformed.' };
    expect(firstMessage(faultOf(malformed))).toBe('The JSON is malformed.');
    expect(messagesByField(faultOf(malformed), 'general')).toEqual({ general: ['The JSON is malformed.'] });
  });

  it('is the detail of a fault without issues', () => {
    const { issues: _, ...fault } = faultOf();
    expect(firstMessage(fault)).toBe('The request does not match.');
    expect(messagesByField(fault, 'general')).toEqual({ general: ['The request does not match.'] });
  });
});

describe('a message about a field', () => {
  it('begins with its path, or stands under its name', () => {
    const nested = { path: ['address', 0, 'city'], message: 'must be string', keyword: 'type' };
    expect(firstMessage(faultOf(nested))).toBe('address.0.city must be string');
    expect(messagesByField(faultOf(nested, { path: ['email'] }), 'general')).toEqual({
      address: ['0.city must be string'],
      email: ['is required'],
    });
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import { type Generated, generated } from '../generated.ts';

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const content = { 'application/json': { schema: ref('Booking') } };

/** What is hidden from one side, wherever the flag stands. */
const document = {
  paths: {
    '/bookings': {
      post: {
        operationId: 'addBooking',
        requestBody: { required: true, content },
        responses: { 200: { description: 'added', content } },
      },
    },
  },
  components: {
    schemas: {
      Booking: {
        type: 'object',
        required: ['berth', 'own', 'referred', 'chained', 'composed', 'code'],
        properties: {
          berth: { type: 'string' },
          own: { type: 'string', readOnly: true },
          referred: ref('Mark'),
          chained: ref('Alias'),
          composed: { allOf: [ref('Alias')], description: 'as 3.0 writes what stands beside a reference' },
          code: { allOf: [{ allOf: [ref('Code')] }] },
        },
      },
      Alias: ref('Mark'),
      Mark: { type: 'string', readOnly: true },
      Code: { type: 'string', writeOnly: true },
    },
  },
};

const given = { berth: 'b', code: 'c' };
const answered = { berth: 'b', own: 'o', referred: 'r', chained: 'c', composed: 'd' };

describe('readOnly and writeOnly count on the property, behind a $ref, and in an allOf', () => {
  let club: Generated;
  beforeAll(async () => {
    club = await generated(document);
    return club.dispose;
  });

  it.each(['validation.js', 'zod.ts'])('in %s', async (file) => {
    const { clubValidation, clubZod } = await club.load(file);
    const { body, responses } = (clubValidation ?? clubZod).addBooking;
    const issuesOf = async (schema: any, value: object) => (await schema['~standard'].validate(value)).issues;
    expect(await issuesOf(body['application/json'], given)).toBeUndefined();
    expect(await issuesOf(responses[200].body['application/json'], answered)).toBeUndefined();
    expect(await issuesOf(body['application/json'], { ...given, composed: 'd' })).toHaveLength(1);
    expect(await issuesOf(responses[200].body['application/json'], { ...answered, code: 'c' })).toHaveLength(1);
  });

  it('in the types', async () => {
    const use = `import { createClubClient } from './client.ts';
const result = await createClubClient().addBooking({ body: ${JSON.stringify(given)} });
export const composed: string = result.body.composed;
// @ts-expect-error readOnly
await createClubClient().addBooking({ body: { ...${JSON.stringify(given)}, composed: 'd' } });
// @ts-expect-error writeOnly
export const code: string = result.body.code;
`;
    expect(await club.compile(use)).toEqual([]);
  });
});

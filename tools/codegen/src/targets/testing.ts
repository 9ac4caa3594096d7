import { answerNames, inputNames, makerNames } from '@rollcall/runtime/internal/samples';
import type { ApiModel } from '../model/model.ts';
import { banner, docComment, importOf, member, propertyName, quote } from './print.ts';
import { samplesOf } from './samples.ts';

/** `testing.ts`: what tests of callers use, typed. Fixtures, factories and fakes are in the runtime, their data in `samples.js`. */
export function testing(model: ApiModel): string {
  const { pascalName, camelName } = model;
  const { operations, components } = samplesOf(model);
  const makers = makerNames(Object.keys(components));
  const fixtures = Object.entries(operations).map(
    ([id, samples]) =>
      `  readonly ${propertyName(id)}: Fixtures<Types${member(id)}, ${unionOf(inputNames(samples), '    ')}>;\n`,
  );
  const responses = Object.entries(operations).map(([id, { responses }]) => {
    const names = Object.entries(responses).map(
      ([status, response]) =>
        `    ${/^\d+$/.test(status) ? status : propertyName(status)}: ${unionOf(answerNames(response), '      ')};\n`,
    );
    return `  readonly ${propertyName(id)}: Responses<Types${member(id)}, {\n${names.join('')}  }>;\n`;
  });
  const makes = [...makers].map(
    ([component, maker]) => `  readonly ${propertyName(maker)}: Make<components['schemas']${member(component)}>;\n`,
  );
  const types = ['Fake', 'FakeHandlers', 'FakeOptions', 'Fixtures', 'Make', 'Responses'].map((type) => `type ${type}`);
  const functions = ['createFake', 'fixturesOf', 'makersOf', 'responsesOf'];
  return `${banner(model)}${importOf([...types, ...functions], '@rollcall/runtime/internal/testing')}import { api, operations } from './operations.ts';
import { samples } from './samples.js';
${importOf([...(makes.length > 0 ? ['type components'] : []), 'type operations as Types'], './types.ts')}import * as validation from './validation.js';

/** The request examples of the description: for every operation, by name, what its call takes. Each is made afresh. */
export const fixtures: {
${fixtures.join('')}} = /*@__PURE__*/ fixturesOf(operations, samples);

/** The response examples of the description: for every operation, by status and name, what a handler returns. Each is made afresh. */
export const responses: {
${responses.join('')}} = /*@__PURE__*/ responsesOf(samples);

/** Makes values of components: valid, readable, and the same for the same seed. */
export const make: {
${makes.join('')}} = /*@__PURE__*/ makersOf(samples, validation);

type Own = Pick<Types, keyof Types & keyof typeof operations>;

/** An API that is answered in this process. */
export type ${pascalName}Fake = Fake<Own>;

${docComment(`A \`fetch\` for the client that answers in this process: from the examples of the description, or as the handlers say. It keeps the
contract: a request that breaks it gets the documented error, and an answer that breaks it rejects the call with a \`FakeError\`.

@example
\`\`\`ts
const fake = fake${pascalName}();
const ${camelName} = create${pascalName}Client({ fetch: fake });
\`\`\``)}export function fake${pascalName}(
  handlers?: FakeHandlers<Own>,
  options?: FakeOptions<(typeof api)['securitySchemes']>,
): ${pascalName}Fake {
  return createFake<Own>({ api, operations, validation: validation.${camelName}Validation, samples }, handlers, options);
}
`;
}

/** Names as a type, on lines of their own where they are many. */
function unionOf(names: readonly string[], indent: string): string {
  const line = names.map(quote).join(' | ');
  if (line.length <= 100) return line || 'never';
  return names.map((name) => `\n${indent}| ${quote(name)}`).join('');
}

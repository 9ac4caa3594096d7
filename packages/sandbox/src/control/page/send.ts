import type { SandboxApi } from '../../apis/api.ts';
import type { Settings } from '../../config/settings.ts';
import type { Operation } from '../../description/document.ts';
import { type ExampleBody, type ExampleRequest, exampleRequest, fieldsOf } from '../../description/example-request.ts';

/** What the form of an operation sends. */
export interface Filled {
  readonly path: string;
  readonly body: string;
}

const pretty = (value: unknown): string => JSON.stringify(value, null, 2);

/** A body as somebody may edit it: fields are JSON, too. */
function editable(body: ExampleBody | undefined): string {
  if (body === undefined) return '';
  if (body.kind !== 'text') return pretty(Object.fromEntries(body.fields));
  try {
    return pretty(JSON.parse(body.text));
  } catch {
    return body.text;
  }
}

const prepared = ({ document, secrets }: SandboxApi, operation: Operation, settings: Settings): ExampleRequest =>
  exampleRequest(document, operation, secrets(settings.credentials)[0]);

/** What the form of an operation begins with. */
export function filledForm(api: SandboxApi, operation: Operation, settings: Settings): Filled {
  const { path, body } = prepared(api, operation, settings);
  return { path, body: editable(body) };
}

/** The request that a form stands for, with credentials. @throws SyntaxError for fields that are not JSON. */
export function sentForm(
  api: SandboxApi,
  operation: Operation,
  settings: Settings,
  { path, body }: Filled,
): ExampleRequest {
  const example = prepared(api, operation, settings);
  if (example.body === undefined) return { ...example, path };
  if (example.body.kind === 'text') return { ...example, path, body: { ...example.body, text: body } };
  return { ...example, path, body: { ...example.body, fields: fieldsOf(JSON.parse(body)) } };
}

import type { Settings } from '../config/settings.ts';
import { credentialText, type Secrets } from '../description/credentials.ts';
import { operationsOf } from '../description/document.ts';
import { curlOf, exampleRequest } from '../description/example-request.ts';
import { accessTo, publicSecrets } from './access.ts';
import { apis } from './index.ts';
import type { ApiName } from './names.ts';

/** What the sandbox tells of an API: on its page, as JSON, in its banner and in `--help`. */
export interface ApiOverview {
  readonly name: string;
  readonly title: string;
  readonly url: string;
  /** Where its description is. */
  readonly openapi: string;
  /** Which credentials are good, one text for each. */
  readonly credentials: readonly string[];
  /** By security scheme, for programs: the first that are good. Nothing where none are needed, or none may be known. */
  readonly secrets?: Secrets;
  readonly operations: readonly {
    readonly operationId: string;
    readonly method: string;
    readonly path: string;
    readonly summary: string;
    readonly curl: string;
  }[];
}

const NO_CREDENTIALS = 'none needed';
const OWN_CREDENTIALS = 'as configured';

/** The credentials to call an API with, as far as everybody may know them. */
export function credentialsOf(name: ApiName, settings: Pick<Settings, 'credentials'>): string[] {
  const api = apis[name];
  const access = accessTo(api, settings);
  if (access === 'anybody') return [NO_CREDENTIALS];
  if (access === 'configured') return [OWN_CREDENTIALS];
  return publicSecrets(api, settings).map((secrets) => credentialText(api.document, secrets));
}

/** @param base - the sandbox's address as callers see it, without a slash at the end. */
export function overviewOf(name: ApiName, settings: Settings, base: string): ApiOverview {
  const api = apis[name];
  const url = base + api.prefix;
  const [secrets] = publicSecrets(api, settings);
  return {
    name,
    title: api.document.info.title,
    url,
    openapi: `${base}/${name}/openapi.json`,
    credentials: credentialsOf(name, settings),
    ...(secrets && { secrets }),
    operations: operationsOf(api.document).map((operation) => ({
      operationId: operation.operationId,
      method: operation.method,
      path: operation.path,
      summary: operation.summary ?? '',
      curl: curlOf(exampleRequest(api.document, operation, secrets), url),
    })),
  };
}

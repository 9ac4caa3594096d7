import { isIgnoredHeader } from '@rollcall/openapi/ignored-header';
import { isOfBrowser } from '../browser-headers.ts';
import { fault } from '../report.ts';
import type { Rule } from '../rule.ts';

/**
 * https://spec.openapis.org/oas/v3.1.1#fixed-fields-for-use-with-schema: the definition "SHALL be ignored".
 * https://fetch.spec.whatwg.org/#forbidden-request-header: no script can set it.
 */
export const HeaderParameterEffective: Rule = {
  docs: 'OpenAPI ignores header parameters named `Accept`, `Content-Type` and `Authorization`, and browsers set some others themselves.',
  visitor: () => ({
    Parameter(parameter, context) {
      if (parameter.in !== 'header') return;
      const location = context.location.child('name').key();
      if (isIgnoredHeader(parameter))
        fault(context, {
          message: `\`${parameter.name}\` is a header parameter, which OpenAPI ignores.`,
          repair: 'Write a security scheme for `Authorization`; `Accept` and `Content-Type` follow from `content`.',
          location,
        });
      if (isOfBrowser(parameter.name))
        fault(context, {
          message: `\`${parameter.name}\` is a header parameter, which browsers do not let scripts set: they leave it out silently.`,
          repair: 'Use a header of another name, or waive the rule if only servers call the API.',
          location,
        });
    },
  }),
};

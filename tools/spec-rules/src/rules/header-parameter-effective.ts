import { fault } from '../report.ts';
import type { Rule } from '../rule.ts';

/** https://spec.openapis.org/oas/v3.1.1#fixed-fields-for-use-with-schema: the definition "SHALL be ignored". */
export const HeaderParameterEffective: Rule = {
  docs: 'OpenAPI has header parameters named `Accept`, `Content-Type` and `Authorization` ignored.',
  visitor: () => ({
    Parameter(parameter, context) {
      if (parameter.in !== 'header' || !/^(?:accept|content-type|authorization)$/i.test(parameter.name)) return;
      fault(context, {
        message: `\`${parameter.name}\` is a header parameter, which OpenAPI has ignored.`,
        repair: 'Write a security scheme for `Authorization`; `Accept` and `Content-Type` follow from `content`.',
        location: context.location.child('name').key(),
      });
    },
  }),
};

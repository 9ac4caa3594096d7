// Generated from specs/epixel/openapi.yaml by `pnpm generate`. Do not edit.

export interface paths {
    "/user/signup/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign up a user without a package
         * @description Adds a customer or a member. A member needs a sponsor and a subdomain; a customer may have them.
         */
        post: operations["signUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user/signup-package/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign up a user with a package
         * @description Adds a customer or a member who buys an enrolment package at the same time. Unlike a sign-up
         *     without a package, it needs a sponsor and a subdomain for customers too.
         */
        post: operations["signUpWithPackage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user/get/sponsors/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List sponsors
         * @description Answers with one page of the members who can sponsor a new user. `next` and `previous` are the
         *     complete addresses of the neighbouring pages; follow them as they are, for their query is the
         *     vendor's business.
         */
        get: operations["listSponsors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user/validate-sponsor/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check a sponsor
         * @description Tells whether a new user can sign up under this sponsor. It changes nothing.
         */
        post: operations["validateSponsor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description A customer or a member to sign up without a package. */
        SignUpRequest: components["schemas"]["SignUpCustomer"] | components["schemas"]["SignUpMember"];
        /** @description A customer to sign up without a package. */
        SignUpCustomer: {
            /** @description Code of the user's country. */
            country_code: string;
            /** @description First name, letters only. */
            first_name: components["schemas"]["PersonName"];
            /** @description Last name, letters only. */
            last_name: components["schemas"]["PersonName"];
            username: components["schemas"]["Username"];
            /**
             * Format: password
             * @description Password, under the rules of the installation.
             */
            password: string;
            /** @description Whether the user agrees to the terms. */
            agree_terms: components["schemas"]["Flag"];
            /**
             * @description Marks a customer.
             * @constant
             */
            user_type: "customer";
            email: components["schemas"]["EmailAddress"];
            /** @description Phone number; no two users share one. */
            phone_number: string;
            /** @description Whether to place the user in the genealogy. */
            place_genealogy?: components["schemas"]["Flag"];
            position?: components["schemas"]["Position"];
            /** @description User name of the sponsor. */
            sponsor?: string;
            subdomain?: components["schemas"]["Subdomain"];
        };
        /** @description A member to sign up without a package. */
        SignUpMember: {
            /** @description Code of the user's country. */
            country_code: string;
            /** @description First name, letters only. */
            first_name: components["schemas"]["PersonName"];
            /** @description Last name, letters only. */
            last_name: components["schemas"]["PersonName"];
            username: components["schemas"]["Username"];
            /**
             * Format: password
             * @description Password, under the rules of the installation.
             */
            password: string;
            /** @description Whether the user agrees to the terms. */
            agree_terms: components["schemas"]["Flag"];
            /**
             * @description Marks a member.
             * @constant
             */
            user_type: "member";
            email: components["schemas"]["EmailAddress"];
            /** @description Phone number; no two users share one. */
            phone_number: string;
            /** @description Whether to place the user in the genealogy. */
            place_genealogy?: components["schemas"]["Flag"];
            position?: components["schemas"]["Position"];
            /** @description User name of the sponsor. */
            sponsor: string;
            subdomain: components["schemas"]["Subdomain"];
        };
        /** @description A customer or a member to sign up with a package, and the address the package goes to. */
        SignUpWithPackageRequest: {
            /** @description Code of the user's country. */
            country_code: string;
            /** @description User name of the sponsor. */
            sponsor: string;
            /** @description First name, letters only. */
            first_name: components["schemas"]["PersonName"];
            /** @description Last name, letters only. */
            last_name: components["schemas"]["PersonName"];
            username: components["schemas"]["Username"];
            /**
             * Format: password
             * @description Password, under the rules of the installation.
             */
            password: string;
            /**
             * Format: password
             * @description The same password again.
             */
            confirm_password: string;
            /** @description Whether the user agrees to the terms. */
            agree_terms: components["schemas"]["Flag"];
            /**
             * @description Whether the user is a customer or a member.
             * @enum {string}
             */
            user_type: "customer" | "member";
            email: components["schemas"]["EmailAddress"];
            /** @description Phone number; no two users share one. */
            phone_number: string;
            /** @description Whether to place the user in the genealogy. */
            place_genealogy?: components["schemas"]["Flag"];
            /** @description Product id of the enrolment package. */
            product_id: string;
            /** @description First name of the recipient. */
            address_first_name: string;
            /** @description Last name of the recipient. */
            address_last_name: string;
            /**
             * Format: email
             * @description Email address of the recipient.
             */
            address_mail_id: string;
            /** @description Phone number of the recipient. */
            address_phone_number: string;
            /** @description House number. */
            address_name_line: string;
            /** @description Street. */
            address_premise: string;
            /** @description City or town. */
            address_locality: string;
            /** @description Postal code. */
            address_postal_code: string;
            /** @description Code of the address's country. */
            address_country_code: string;
            /** @description Code of the address's state. */
            address_state_code: string;
            subdomain: components["schemas"]["Subdomain"];
            position?: components["schemas"]["Position"];
        };
        /** @description The sponsor to check. */
        ValidateSponsorRequest: {
            /** @description User name of the sponsor. */
            sponsor: string;
        };
        /**
         * @description User name: letters, digits, underscores and dots, where no underscore or dot stands next to
         *     another. No two users share one.
         */
        Username: string;
        /** @description A first or a last name in letters of any script, without spaces, digits or punctuation. */
        PersonName: string;
        /**
         * Format: email
         * @description Email address; no two users share one.
         */
        EmailAddress: string;
        /** @description Name of the user's own site below the installation's domain. */
        Subdomain: string;
        /**
         * @description No or yes, as the form carries it.
         * @enum {string}
         */
        Flag: "0" | "1";
        /**
         * @description Where in the genealogy to place the user, if `place_genealogy` is `1`.
         * @enum {string}
         */
        Position: "HOLDING_TANK" | "LEFT" | "RIGHT";
        /** @description The answer to a sign-up. */
        SignedUp: {
            /**
             * @description HTTP status code of this answer.
             * @constant
             */
            status_code: 200;
            errors: components["schemas"]["Empty"];
            data: components["schemas"]["NewUser"];
        };
        /** @description The user who was signed up. */
        NewUser: {
            /** @description Id of the user. */
            uid: string;
        };
        /** @description A page of sponsors in its envelope. */
        SponsorList: {
            /**
             * @description HTTP status code of this answer.
             * @constant
             */
            status_code: 200;
            errors: components["schemas"]["Empty"];
            data: components["schemas"]["SponsorPage"];
        };
        /** @description A page of sponsors. */
        SponsorPage: {
            /** @description The sponsors on this page. */
            results: components["schemas"]["Sponsor"][];
            /** @description How many sponsors there are on all pages. */
            count: number;
            /**
             * Format: uri
             * @description Address of the page before this one; null on the first page.
             */
            previous: string | null;
            /**
             * Format: uri
             * @description Address of the page after this one; null on the last page.
             */
            next: string | null;
        };
        /** @description A member who can sponsor a new user. */
        Sponsor: {
            /** @description User name, to be sent as `sponsor` in a sign-up. */
            username: string;
            /** @description First name. */
            first_name: string;
            /** @description Last name. */
            last_name: string;
        };
        /** @description The answer to a check that the sponsor passed. */
        SponsorAccepted: {
            /**
             * @description HTTP status code of this answer.
             * @constant
             */
            status_code: 200;
            errors: components["schemas"]["Empty"];
            data: components["schemas"]["Empty"];
        };
        /** @description Why the input was refused, field by field. */
        ValidationFailure: {
            /**
             * @description HTTP status code of this answer.
             * @constant
             */
            status_code: 400;
            errors: components["schemas"]["FieldErrors"];
            data: components["schemas"]["Empty"];
        };
        /** @description Why the caller was turned away. */
        AuthenticationFailure: {
            /**
             * @description HTTP status code of this answer.
             * @constant
             */
            status_code: 401;
            errors: components["schemas"]["FieldErrors"];
            data: components["schemas"]["Empty"];
        };
        /** @description What went wrong on the server. */
        ServerFailure: {
            /**
             * @description HTTP status code of this answer.
             * @constant
             */
            status_code: 500;
            errors: components["schemas"]["FieldErrors"];
            data: components["schemas"]["Empty"];
        };
        /**
         * @description Messages by the name of the field that they are about. A message about no field is under
         *     `non_field_errors`.
         */
        FieldErrors: {
            [key: string]: string[];
        };
        /** @description Nothing to tell; always `{}`. */
        Empty: Record<string, never>;
    };
    responses: {
        /** @description The user was signed up. */
        SignedUp: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["SignedUp"];
            };
        };
        /** @description The API key or the access token is missing or wrong. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["AuthenticationFailure"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    signUp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The user to sign up. */
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["SignUpRequest"];
            };
        };
        responses: {
            200: components["responses"]["SignedUp"];
            /** @description A field is missing or was refused. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ValidationFailure"];
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    signUpWithPackage: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The user to sign up, the package and the address it goes to. */
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["SignUpWithPackageRequest"];
            };
        };
        responses: {
            200: components["responses"]["SignedUp"];
            /** @description A field is missing or was refused. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ValidationFailure"];
                };
            };
            401: components["responses"]["Unauthorized"];
            /** @description The input was fine and the user was not created all the same. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServerFailure"];
                };
            };
        };
    };
    listSponsors: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of sponsors. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SponsorList"];
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    validateSponsor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The sponsor to check. */
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["ValidateSponsorRequest"];
            };
        };
        responses: {
            /** @description The sponsor exists and is active. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SponsorAccepted"];
                };
            };
            /** @description Nobody can sign up under this sponsor. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ValidationFailure"];
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
}

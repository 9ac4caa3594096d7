// Generated from specs/cl2c/openapi.yaml by `pnpm generate`. Do not edit.

export interface paths {
    "/v1/cl2c/user": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a user
         * @description Adds a user to the tenant that the credentials belong to. All five details are needed, and the
         *     user name must not be taken.
         */
        post: operations["createUser"];
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
        /** @description The details of a user to create. */
        CreateUserRequest: {
            /** @description First name. */
            firstName: string;
            /** @description Last name. */
            lastName: string;
            /**
             * Format: email
             * @description Email address.
             */
            email: string;
            /** @description Name by which the user signs in; no two users share one. */
            userName: string;
            /** @description Phone number with the country's calling code. */
            phoneNumber: string;
        };
        /** @description A user as CL2C stores it. */
        User: {
            /**
             * Format: uuid
             * @description Id of the user.
             */
            id: string;
            /** @description Name by which the user signs in. */
            userName: string;
            /** @description First name. */
            firstName: string;
            /** @description Last name. */
            lastName: string;
            /**
             * Format: email
             * @description Email address.
             */
            email: string;
            /** @description Whether the user has confirmed the email address. */
            emailConfirmed: boolean;
            /** @description Whether the user is authenticated. */
            authenticated: boolean;
            /**
             * Format: date-time
             * @description When the authentication expires.
             */
            authValidUpto: string;
            /** @description Where the authentication took place. */
            authLocation: string;
            /** @description Phone number with the country's calling code. */
            phoneNumber: string;
            /** @description Address of the user's wallet. */
            walletAddress: string;
        };
        /** @description Why the request was refused, in the members of RFC 9457 and a list of messages per field. */
        Problem: {
            /** @description URI reference that names the kind of problem. */
            type: string;
            /** @description The kind of problem, for people to read. */
            title: string;
            /** @description HTTP status code of this answer. */
            status: number;
            /** @description What went wrong this time, for people to read. */
            detail: string;
            /** @description URI reference that names this occurrence. */
            instance: string;
            /** @description Messages by the name of the field that they are about; empty if no field is to blame. */
            errors: {
                [key: string]: string[];
            };
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    createUser: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The user to create. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateUserRequest"];
            };
        };
        responses: {
            /** @description The user was created. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description One or more of the details are missing or not acceptable; `errors` lists them by field. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description The tenant or the API key is missing or wrong. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
}

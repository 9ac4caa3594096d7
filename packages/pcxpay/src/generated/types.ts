// Generated from specs/pcxpay/openapi.yaml by `pnpm generate`. Do not edit.

export interface paths {
    "/users/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Register a user
         * @description Creates a user and answers with it. With `org_id` the user joins that organisation. With `org_name`
         *     and no `org_id`, an organisation of that name is created first and the user joins it; next to an
         *     `org_id`, `org_name` has no effect.
         */
        post: operations["registerUser"];
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
        /** @description The user to register. */
        RegisterUserRequest: {
            /**
             * Format: email
             * @description Email address.
             */
            email: string;
            /** @description First name. */
            fname: string;
            /** @description Last name. */
            lname: string;
            /**
             * Format: password
             * @description The password to sign in with.
             */
            password: string;
            date_of_birth?: components["schemas"]["DateOfBirth"];
            role?: components["schemas"]["Role"];
            type?: components["schemas"]["UserType"];
            /** @description Who creates the user, if not the person alone. */
            created_by?: string;
            /** @description Id of an organisation that exists; the user joins it. */
            org_id?: string;
            /** @description Name of an organisation to create before the user, read only if `org_id` is absent. */
            org_name?: string;
            /** @description Phone number. */
            phone_number?: string;
            /** @description Postal address in one line. */
            address?: string;
            /** @description Country of residence. */
            country?: string;
            id_type?: components["schemas"]["IdType"];
            /** @description Number of the identity document. */
            id_number?: string;
            additional_id_type?: components["schemas"]["IdType"];
            /** @description Number of the second identity document. */
            additional_id_number?: string;
            /** @description What the user will be within the organisation, if the user joins one. */
            org_member_role?: string;
            /** @description Id of the user who sent the invitation. */
            invited_by_user_id?: string;
        };
        /** @description The answer to a registration. */
        RegisteredUser: {
            /** @description What happened, for people to read. */
            message: string;
            user: components["schemas"]["User"];
            /** @description Whether the person still has to confirm the email address with Cognito. */
            requires_confirmation: boolean;
        };
        /** @description A user as PCXPay stores it. */
        User: {
            /** @description Id of the user. */
            user_id: string;
            /**
             * Format: email
             * @description Email address.
             */
            email: string;
            /** @description First name. */
            fname: string;
            /** @description Last name. */
            lname: string;
            date_of_birth?: components["schemas"]["DateOfBirth"];
            /** @description Name of the user in Cognito. */
            cognito_username?: string;
            /** @description Id of the user as a customer of Bridge. */
            bridge_customer_id?: string;
            /** @description When the identity check was asked for. */
            kyc_submitted_at?: string;
            /** @description When the identity check succeeded. */
            kyc_approved_at?: string;
            /** @description Why the identity check failed. */
            kyc_failure_reason?: string;
            role?: components["schemas"]["Role"];
            /** @description State of the user, such as `active`. */
            status: string;
            type?: components["schemas"]["UserType"];
            /** @description Who created the user. */
            created_by?: string;
            /** @description Id of the organisation that the user was registered into. */
            org_id?: string;
            /** @description Ids of all organisations that the user belongs to. */
            org_ids?: string[];
            /** @description Phone number. */
            phone_number?: string;
            /** @description Postal address in one line. */
            address?: string;
            /** @description Country of residence. */
            country?: string;
            id_type?: components["schemas"]["IdType"];
            /** @description Number of the identity document. */
            id_number?: string;
            additional_id_type?: components["schemas"]["IdType"];
            /** @description Number of the second identity document. */
            additional_id_number?: string;
            /** @description Id of the identity check. */
            kyc_session_id?: string;
            /** @description State of the identity check. */
            kyc_status?: string;
            /** @description When the user was created. */
            created_at: string;
            /** @description When the user was last changed. */
            updated_at: string;
        };
        /**
         * Format: date
         * @description Date of birth.
         */
        DateOfBirth: string;
        /**
         * @description What the user may do.
         * @enum {string}
         */
        Role: "admin" | "super-admin" | "retail" | "freelancer" | "org-staff";
        /**
         * @description What kind of account it is.
         * @enum {string}
         */
        UserType: "internal-admin" | "org-admin" | "merchant" | "user" | "staff";
        /**
         * @description Kind of an identity document.
         * @enum {string}
         */
        IdType: "passport" | "drivers_license" | "national_id" | "other";
        /** @description Why the request was refused. */
        ErrorMessage: {
            /** @description What went wrong, for people to read. */
            message: string;
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
    registerUser: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The user to register. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterUserRequest"];
            };
        };
        responses: {
            /** @description The user was registered. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisteredUser"];
                };
            };
            /** @description A required field is missing, or a value is not allowed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorMessage"];
                };
            };
        };
    };
}

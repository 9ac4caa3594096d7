// Generated from specs/cl2c/openapi.yaml by `pnpm generate`. Do not edit.

export {};

// Generated from specs/cl2c/openapi.yaml by `pnpm generate`. Do not edit.

import type { Samples } from '@rollcall/runtime/internal/samples';

export declare const samples: Samples;

import type { MiddlewareHandler } from 'hono';

/**
 * A span a request, given to whatever OpenTelemetry SDK the process was started with (`node --import ./tracing.js …`).
 *
 * @throws Error when `@hono/otel` is not installed.
 */
export async function tracing(): Promise<MiddlewareHandler> {
  const { httpInstrumentationMiddleware } = await import('@hono/otel').catch((cause: unknown) => {
    throw new Error('--otel needs @hono/otel beside the sandbox: npm install @hono/otel @opentelemetry/api@1.9.1', {
      cause,
    });
  });
  return httpInstrumentationMiddleware({ serviceName: 'rollcall-sandbox' });
}

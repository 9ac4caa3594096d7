import { Hono } from 'hono';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';

/** What is measured of a request; its labels have few values, whatever callers send. */
export interface Measured {
  readonly method: string;
  readonly route: string;
  readonly milliseconds: number;
  readonly status: number | undefined;
}

/** What Prometheus reads at `/metrics`: requests, and what Node tells of itself. */
export class Metrics {
  readonly app: Hono = new Hono();
  readonly #registry = new Registry();
  readonly #requests: Histogram<'method' | 'route' | 'status'>;

  constructor() {
    const registers = [this.#registry];
    collectDefaultMetrics({ register: this.#registry });
    this.#requests = new Histogram({
      name: 'http_request_duration_seconds',
      help: 'Time from the arrival of a request to its answer.',
      labelNames: ['method', 'route', 'status'],
      registers,
    });
    this.app.get('/metrics', async (context) =>
      context.body(await this.#registry.metrics(), 200, { 'Content-Type': this.#registry.contentType }),
    );
  }

  /** To be called for every request. One that is not answered has the status `none`. */
  readonly observe = ({ method, route, milliseconds, status = 0 }: Measured): void => {
    this.#requests.observe({ method, route, status: status === 0 ? 'none' : String(status) }, milliseconds / 1000);
  };

  close(): void {
    this.#registry.clear();
  }
}

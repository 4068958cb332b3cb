import { ConfigReader } from '@backstage/config';
import type { Clock } from '../http/backoff';
import type { SourceLimits, SourceOptions } from '../types';

/** A source with tight limits. */
export function sourceAt(
  baseUrl: string,
  options: Partial<Omit<SourceOptions, 'limits'>> & {
    limits?: Partial<SourceLimits>;
  } = {},
): SourceOptions {
  return {
    name: 'production',
    baseUrl,
    publicUrl: baseUrl,
    auth: { type: 'none' },
    schedule: { frequency: { minutes: 1 }, timeout: { minutes: 1 } },
    config: new ConfigReader({}),
    configKey: 'guildhall.example[0]',
    ...options,
    limits: {
      requestTimeoutMs: 5_000,
      responseBytes: 1_048_576,
      pages: 10,
      concurrency: 4,
      retries: 3,
      ...options.limits,
    },
  };
}

/** A clock on which waiting takes no time. */
export class TestClock implements Clock {
  /** What was waited for, in milliseconds. */
  readonly delays: number[] = [];
  time = Date.parse('2026-03-01T12:00:00Z');

  now = () => this.time;

  random = () => 0.5;

  sleep = async (milliseconds: number, signal?: AbortSignal) => {
    signal?.throwIfAborted();
    this.delays.push(milliseconds);
    this.time += milliseconds;
  };
}

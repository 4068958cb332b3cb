import type { LoggerService } from '@backstage/backend-plugin-api';

/** A logger for tests that keeps its warnings. */
export function createTestLogger(): LoggerService & { warnings: string[] } {
  const logger = {
    warnings: [] as string[],
    error: () => {},
    warn: (message: string) => {
      logger.warnings.push(message);
    },
    info: () => {},
    debug: () => {},
    child: () => logger,
  };
  return logger;
}

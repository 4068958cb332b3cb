import { createExtensionPoint } from '@backstage/backend-plugin-api';
import type { Collector } from './collector';

/** Adds sources of facts to the contribution-metrics plugin. */
export interface ContributionMetricsCollectorExtensionPoint {
  /** @throws ConflictError when the id is taken. */
  addCollector(...collectors: Collector[]): void;
}

/** Modules of the contribution-metrics plugin add their collectors here. */
export const contributionMetricsCollectorExtensionPoint =
  createExtensionPoint<ContributionMetricsCollectorExtensionPoint>({
    id: 'contribution-metrics.collector',
  });

import { formatNumber } from '@guildhall/plugin-guildhall-react';
import type { SandboxResources } from '@guildhall/plugin-hackathons-common';

/** What a sandbox may use, such as `gpu hours: 20, storage: 50 GB`. */
export function describeResources(resources: SandboxResources): string {
  return Object.entries(resources)
    .map(([name, amount]) => {
      const words = name
        .replace(/([a-z])([A-Z])/g, '$1 $2')
        .replace(/[-_]/g, ' ')
        .toLocaleLowerCase('en-US');
      return `${words}: ${
        typeof amount === 'number' ? formatNumber(amount) : amount
      }`;
    })
    .join(', ');
}

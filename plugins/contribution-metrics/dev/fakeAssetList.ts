import type {
  Asset,
  AssetQuery,
  AssetTotals,
  HealthState,
} from '@guildhall/plugin-contribution-metrics-common';

const worst: HealthState[] = [
  'degraded',
  'unknown',
  'warning',
  'healthy',
  'not-applicable',
];

/** Whether an asset is in a filtered list. */
export function matches(asset: Asset, query: AssetQuery): boolean {
  const text = [asset.name, asset.title, asset.type, asset.owner]
    .join(' ')
    .toLocaleLowerCase('en-US');
  const stewards = Object.values(asset.stewards).flat();
  return (
    (!query.type || query.type.includes(asset.type)) &&
    (!query.owner || query.owner.includes(asset.owner ?? '')) &&
    (!query.health || query.health.includes(asset.health.state)) &&
    (!query.steward ||
      query.steward.some(steward => stewards.includes(steward))) &&
    (!query.mine || asset.owner === 'group:default/risk') &&
    (!query.q || text.includes(query.q.toLocaleLowerCase('en-US')))
  );
}

/** How a list of assets is ordered. */
export function comparison(orderBy: AssetQuery['orderBy']) {
  return (a: Asset, b: Asset) => {
    switch (orderBy) {
      case 'name':
        return a.name.localeCompare(b.name);
      case 'type':
        return a.type.localeCompare(b.type);
      case 'owner':
        return (a.owner ?? '').localeCompare(b.owner ?? '');
      case 'adoption':
        return b.adoption.teams30d - a.adoption.teams30d;
      case 'updated':
        return (a.updatedAt ?? '').localeCompare(b.updatedAt ?? '');
      default:
        return worst.indexOf(a.health.state) - worst.indexOf(b.health.state);
    }
  };
}

/** What is counted over a list of assets. */
export function totalsOf(assets: Asset[]): AssetTotals {
  const count = (test: (asset: Asset) => boolean) => assets.filter(test).length;
  const inState = (state: HealthState) =>
    count(asset => asset.health.state === state);
  return {
    assets: assets.length,
    withKnownOwner: count(
      asset => asset.owner !== null && !asset.unresolved.includes(asset.owner),
    ),
    withSteward: count(
      asset => Object.values(asset.stewards).flat().length > 0,
    ),
    withHealthDefinition: count(
      asset => asset.health.state !== 'not-applicable',
    ),
    deprecatedWithConsumers: count(
      asset => (asset.deprecation?.activeConsumers ?? 0) > 0,
    ),
    byHealth: {
      healthy: inState('healthy'),
      warning: inState('warning'),
      degraded: inState('degraded'),
      unknown: inState('unknown'),
      'not-applicable': inState('not-applicable'),
    },
  };
}

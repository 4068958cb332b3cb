import type {
  AssetOrder,
  AssetQuery,
} from '@guildhall/plugin-contribution-metrics-common';
import {
  flagParam,
  listParam,
  settingParam,
  textParam,
  useUrlFilters,
  type UrlValues,
} from '@guildhall/plugin-guildhall-react';
import { useMemo } from 'react';
import { HEALTH_STATES } from '../common';

/** The orders that the list can have. The first one is used when the address names none. */
export const ASSET_ORDERS: AssetOrder[] = [
  'health',
  'name',
  'type',
  'owner',
  'adoption',
  'updated',
];

const PARAMS = {
  type: listParam(),
  owner: listParam(),
  steward: listParam(),
  health: listParam(HEALTH_STATES),
  q: textParam(),
  mine: flagParam(),
  orderBy: settingParam(ASSET_ORDERS),
};

/** What the address of the page says. */
export type AssetFilters = UrlValues<typeof PARAMS>;

/** Filters and order as the address has them, as the API wants them, and a way to change them. */
export function useAssetFilters() {
  const { filters, active, change, clear } = useUrlFilters(PARAMS);

  const query = useMemo<AssetQuery>(() => {
    const optional = <T>(list: T[]) => (list.length ? list : undefined);
    return {
      type: optional(filters.type),
      owner: optional(filters.owner),
      steward: optional(filters.steward),
      health: optional(filters.health),
      q: filters.q || undefined,
      mine: filters.mine || undefined,
      orderBy: filters.orderBy,
    };
  }, [filters]);

  return { filters, query, active, change, clear };
}

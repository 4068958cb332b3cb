import type {
  AssetOrder,
  AssetQuery,
  HealthState,
} from '@guildhall/plugin-contribution-metrics-common';
import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
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

/** What the address of the page says. */
export interface AssetFilters {
  type: string[];
  owner: string[];
  steward: string[];
  health: HealthState[];
  q: string;
  mine: boolean;
  orderBy: AssetOrder;
}

function readFilters(params: URLSearchParams): AssetFilters {
  const orderBy = params.get('orderBy') as AssetOrder;
  return {
    type: params.getAll('type'),
    owner: params.getAll('owner'),
    steward: params.getAll('steward'),
    health: (params.getAll('health') as HealthState[]).filter(state =>
      HEALTH_STATES.includes(state),
    ),
    q: params.get('q') ?? '',
    mine: params.get('mine') === 'true',
    orderBy: ASSET_ORDERS.includes(orderBy) ? orderBy : ASSET_ORDERS[0],
  };
}

function writeFilters(current: URLSearchParams, filters: AssetFilters) {
  // Parameters that are not ours are left alone.
  const params = new URLSearchParams(current);
  for (const key of ['type', 'owner', 'steward', 'health'] as const) {
    params.delete(key);
    filters[key].forEach(value => params.append(key, value));
  }
  const single = {
    q: filters.q,
    mine: filters.mine ? 'true' : '',
    orderBy: filters.orderBy === ASSET_ORDERS[0] ? '' : filters.orderBy,
  };
  for (const [key, value] of Object.entries(single)) {
    if (value) {
      params.set(key, value);
    } else {
      params.delete(key);
    }
  }
  return params;
}

/** Filters and order as the address has them, as the API wants them, and a way to change them. */
export function useAssetFilters() {
  const [params, setParams] = useSearchParams();
  const filters = useMemo(() => readFilters(params), [params]);

  const change = useCallback(
    (changes: Partial<AssetFilters>) =>
      setParams(
        current =>
          writeFilters(current, { ...readFilters(current), ...changes }),
        // While somebody goes on typing, one step back leads to before the search.
        { replace: Boolean(changes.q && filters.q) },
      ),
    [setParams, filters.q],
  );

  const clear = useCallback(
    () =>
      change({
        type: [],
        owner: [],
        steward: [],
        health: [],
        q: '',
        mine: false,
      }),
    [change],
  );

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

  const active =
    filters.mine ||
    Boolean(filters.q) ||
    [filters.type, filters.owner, filters.steward, filters.health].some(
      list => list.length > 0,
    );

  return { filters, query, active, change, clear };
}

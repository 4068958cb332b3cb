import type { AssetDetail } from '@guildhall/plugin-contribution-metrics-common';
import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';
import { sortEvaluations } from './sortEvaluations';

/** The metric (or collected measure) of the chart: from the address, else the worst one. */
export function useChosenMetric(asset: AssetDetail) {
  const [params, setParams] = useSearchParams();
  const choose = useCallback(
    (metric: string) =>
      setParams(
        current => {
          const next = new URLSearchParams(current);
          next.set('metric', metric);
          return next;
        },
        { replace: true },
      ),
    [setParams],
  );
  const candidates = sortEvaluations(asset.metrics);
  const metric =
    params.get('metric') ??
    (
      candidates.find(candidate => candidate.value !== undefined) ??
      candidates[0]
    )?.metric ??
    asset.measures[0]?.key;
  return [metric, choose] as const;
}

import type { ProgrammeAsset } from '@guildhall/plugin-hackathons-common';

/** What a change of a metric means. */
export interface Change {
  verdict: 'better' | 'worse' | 'same' | 'moved' | 'unmeasured';
  /** After minus before, in the unit of the metric. */
  difference: number;
  /** The difference as a share of the value before; left out when that was zero. */
  share?: number;
}

/**
 * Whether a metric is better after an event than before, by the direction that is good for it. One whose direction is
 * not known moved or did not: neither is good or bad by itself.
 */
export function changeOf({ before, after, direction }: ProgrammeAsset): Change {
  if (!before || !after) {
    return { verdict: 'unmeasured', difference: 0 };
  }
  const difference = after.value - before.value;
  const share =
    before.value === 0 ? undefined : difference / Math.abs(before.value);
  if (difference === 0) {
    return { verdict: 'same', difference, share };
  }
  if (!direction) {
    return { verdict: 'moved', difference, share };
  }
  const better = difference > 0 === (direction === 'higher-is-better');
  return { verdict: better ? 'better' : 'worse', difference, share };
}

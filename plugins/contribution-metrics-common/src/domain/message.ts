import type { ContributionMetricEntity } from '@guildhall/plugin-guildhall-common';
import type { GuardResult, TargetProgress } from '../types';
import type { Judgement } from './evaluation';
import {
  formatAge,
  formatDay,
  formatDuration,
  formatPair,
  formatValue,
} from './format';
import { parseDay, parseDuration, shift } from './time';

interface MessageInput {
  spec: ContributionMetricEntity['spec'];
  judgement: Judgement;
  value: number | undefined;
  observedAt: number | undefined;
  baseline: number | undefined;
  targets: TargetProgress[];
  guards: GuardResult[];
  now: number;
}

/** One plain sentence on the state of a metric, such as `26 h, limit 6 h`. */
export function messageOf(input: MessageInput): string {
  const { spec, judgement, value } = input;
  const { freshness, limit, missed } = judgement;
  if (value === undefined) {
    return missingMessage(input);
  }
  if (freshness === 'stale') {
    return `no number for ${ageMessage(
      input,
      spec.freshness?.staleAfter,
      'spec.freshness.staleAfter',
    )}`;
  }
  if (limit !== undefined) {
    return comparison(value, limit, spec.unit, 'limit');
  }
  if (missed) {
    return `${comparison(
      value,
      missed.value,
      spec.unit,
      'target was',
    )} by ${dayText(missed.by)}`;
  }
  if (freshness === 'late') {
    return `${formatValue(
      value,
      spec.unit,
    )}, but no new number for ${ageMessage(
      input,
      spec.freshness?.warnAfter,
      'spec.freshness.warnAfter',
    )}`;
  }
  return healthyMessage(value, input);
}

function missingMessage(input: MessageInput): string {
  const { spec, observedAt, now } = input;
  if (observedAt === undefined) {
    return 'no number yet';
  }
  const limit = spec.freshness?.staleAfter;
  const stale =
    limit &&
    observedAt <
      shift(now, parseDuration(limit, 'spec.freshness.staleAfter'), -1);
  return stale
    ? `no number for ${ageMessage(input, limit, 'spec.freshness.staleAfter')}`
    : `no number for ${formatAge(
        Math.max(0, now - observedAt),
      )}, window ${formatDuration(spec.window, 'spec.window')}`;
}

/** The age of the newest number and the limit that it passed. */
function ageMessage(
  input: MessageInput,
  limit: string | undefined,
  field: string,
): string {
  const { observedAt = input.now, now } = input;
  const age = Math.max(0, now - observedAt);
  if (!limit) {
    return formatAge(age);
  }
  const allowed = now - shift(now, parseDuration(limit, field), -1);
  return `${formatAge(age, allowed)}, limit ${formatDuration(limit, field)}`;
}

function healthyMessage(value: number, input: MessageInput): string {
  const { spec, baseline, targets, guards } = input;
  const open = nextTarget(targets);
  if (open) {
    return `${comparison(value, open.value, spec.unit, 'target')} by ${dayText(
      open.by,
    )}`;
  }
  const reached = targets[targets.length - 1];
  if (reached) {
    const text = comparison(value, reached.value, spec.unit, 'target');
    const worse = guards.find(guard => guard.state === 'regressed');
    return reached.status === 'guarded' && worse
      ? `${text} reached, but ${worse.title} got worse`
      : `${text} reached`;
  }
  const limit = spec.limits?.warning ?? spec.limits?.degraded;
  if (limit !== undefined) {
    return comparison(value, limit, spec.unit, 'limit');
  }
  return baseline === undefined
    ? formatValue(value, spec.unit)
    : comparison(value, baseline, spec.unit, 'baseline');
}

/** The target that is still open and due first. */
function nextTarget(targets: TargetProgress[]): TargetProgress | undefined {
  return targets
    .filter(target => !['achieved', 'guarded'].includes(target.status))
    .sort((a, b) => a.by.localeCompare(b.by))[0];
}

function comparison(
  value: number,
  other: number,
  unit: string | undefined,
  word: string,
): string {
  const [text, otherText] = formatPair(value, other, unit);
  return `${text}, ${word} ${otherText}`;
}

function dayText(date: string): string {
  return formatDay(parseDay(date, 'spec.targets.by'));
}

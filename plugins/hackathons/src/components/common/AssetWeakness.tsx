import { ResponseError } from '@backstage/errors';
import type { Evaluation } from '@guildhall/plugin-contribution-metrics-common';
import {
  Chip,
  EntityName,
  LoadingLines,
  type Tone,
} from '@guildhall/plugin-guildhall-react';
import {
  RiCheckboxCircleLine,
  RiCloseCircleLine,
  RiErrorWarningLine,
  RiFocus3Line,
  RiQuestionLine,
} from '@remixicon/react';
import { useAssetNumbers } from '../../query/useAssetNumbers';
import classes from './AssetWeakness.module.css';
import { useTexts } from './useTexts';

/** What the state of a metric looks like. The message beside it says it in words. */
export const STATE_ICONS = {
  healthy: RiCheckboxCircleLine,
  warning: RiErrorWarningLine,
  degraded: RiCloseCircleLine,
  unknown: RiQuestionLine,
  'not-applicable': RiQuestionLine,
} as const;

const TONES: Record<keyof typeof STATE_ICONS, Tone> = {
  healthy: 'good',
  warning: 'warn',
  degraded: 'bad',
  unknown: 'neutral',
  'not-applicable': 'neutral',
};

/**
 * An asset with the metrics that are weak now; without numbers for those who may not see them, and in portals that
 * measure nothing.
 *
 * @param props.metrics - refs of the metrics that should move, which stand out
 */
export function AssetWeakness(props: {
  entityRef: string;
  metrics?: readonly string[];
}) {
  const t = useTexts();
  const result = useAssetNumbers(props.entityRef);
  const weak = result.data?.metrics
    .filter(
      metric => isWeak(metric) || (props.metrics ?? []).includes(metric.metric),
    )
    .sort((a, b) => Number(isWeak(b)) - Number(isWeak(a)));
  const state = result.data?.health.state;
  return (
    <div className={classes.asset}>
      <div className={classes.name}>
        <EntityName
          entityRef={props.entityRef}
          strong
          tab={weak && 'metrics'}
        />
        {state && (
          <Chip tone={TONES[state]}>{t(`common.health.${state}`)}</Chip>
        )}
      </div>
      {result.isPending && <LoadingLines lines={1} />}
      {result.isError && (
        <p className={classes.note}>{t(reasonOf(result.error))}</p>
      )}
      {weak?.length === 0 && (
        <p className={classes.note}>
          {t(
            result.data?.metrics.length
              ? 'overview.allHealthy'
              : 'overview.noneDefined',
          )}
        </p>
      )}
      {weak && weak.length > 0 && (
        <ul className={classes.metrics} aria-label={t('overview.weak')}>
          {weak.map(metric => {
            const Icon = STATE_ICONS[metric.state];
            return (
              <li key={metric.metric} data-state={metric.state}>
                <Icon size={14} aria-hidden />
                <span>
                  <strong>{metric.title}</strong> {metric.message}
                  {props.metrics?.includes(metric.metric) && (
                    <span className={classes.aim}>
                      <RiFocus3Line size={13} aria-hidden /> {t('overview.aim')}
                    </span>
                  )}
                </span>
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}

function isWeak(metric: Evaluation): boolean {
  return (
    metric.state === 'degraded' ||
    metric.state === 'warning' ||
    metric.state === 'unknown'
  );
}

function reasonOf(error: unknown) {
  const status =
    error instanceof ResponseError ? error.response.status : undefined;
  if (status === 403) {
    return 'overview.numbersForbidden';
  }
  return status === 404 ? 'overview.numbersUnknown' : 'overview.numbersFailed';
}

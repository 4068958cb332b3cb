import type {
  Health,
  HealthState,
} from '@guildhall/plugin-contribution-metrics-common';
import {
  RiAlertFill,
  RiCheckboxCircleFill,
  RiCloseCircleFill,
  RiIndeterminateCircleLine,
  RiQuestionFill,
} from '@remixicon/react';
import classes from './health.module.css';
import { useTexts } from './useTexts';

const icons = {
  healthy: RiCheckboxCircleFill,
  warning: RiAlertFill,
  degraded: RiCloseCircleFill,
  unknown: RiQuestionFill,
  'not-applicable': RiIndeterminateCircleLine,
};

/** All states, worst first. */
export const HEALTH_STATES: HealthState[] = [
  'degraded',
  'unknown',
  'warning',
  'healthy',
  'not-applicable',
];

/** The picture of a state. Each has a shape of its own, so that it can be told without colour. */
export function StateIcon(props: { state: HealthState; size?: number }) {
  const t = useTexts();
  const Icon = icons[props.state];
  return (
    <span className={classes.icon} data-state={props.state}>
      <Icon
        size={props.size ?? 16}
        role="img"
        aria-label={t(`health.${props.state}`)}
      />
    </span>
  );
}

/** A state with picture and word. */
export function StateBadge(props: { state: HealthState }) {
  const t = useTexts();
  const Icon = icons[props.state];
  return (
    <span className={classes.badge} data-state={props.state}>
      <Icon size={14} aria-hidden />
      {t(`health.${props.state}`)}
    </span>
  );
}

/** Why an asset is in its state, one line a metric. */
export function HealthReasons(props: { health: Health }) {
  const t = useTexts();
  const { state, reasons } = props.health;
  if (reasons.length === 0) {
    return (
      <span>
        {state === 'healthy'
          ? t('health.allWithinLimits')
          : t('health.noneDefined')}
      </span>
    );
  }
  return (
    <ul className={classes.reasons}>
      {reasons.map(reason => (
        <li key={reason.metric}>
          <StateIcon state={reason.state} size={14} />
          <span>
            <strong>{reason.title}</strong> {reason.message}
          </span>
        </li>
      ))}
    </ul>
  );
}

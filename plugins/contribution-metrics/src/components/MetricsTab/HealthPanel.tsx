import { Text } from '@backstage/ui';
import type {
  AssetDetail,
  Evaluation,
} from '@guildhall/plugin-contribution-metrics-common';
import {
  RiCalendarTodoLine,
  RiFlagLine,
  RiShieldCheckLine,
  RiShieldFlashLine,
} from '@remixicon/react';
import {
  formatDate,
  formatNumber,
  formatValue,
  Panel,
} from '@guildhall/plugin-guildhall-react';
import {
  DemoChip,
  StateBadge,
  StateIcon,
  useTexts,
  type Texts,
} from '../common';
import classes from './MetricsTab.module.css';
import { sortEvaluations } from './sortEvaluations';

/** The state of the asset, and every metric with its value beside limit, target, baseline and guards. */
export function HealthPanel(props: {
  asset: AssetDetail;
  chosen: string | undefined;
  onChoose: (metric: string) => void;
}) {
  const t = useTexts();
  const { asset } = props;
  const evaluations = sortEvaluations(asset.metrics);
  const health = evaluations.filter(({ role }) => role === 'health');
  const measured = health.filter(({ state }) => state !== 'unknown');
  const stale = health.filter(
    ({ state, observedAt }) => state === 'unknown' && observedAt,
  );
  return (
    <Panel
      title={t('tab.health')}
      badge={<StateBadge state={asset.health.state} />}
      actions={
        <>
          {asset.demo && <DemoChip />}
          {health.length > 0 && (
            <Text variant="body-small" color="secondary">
              {[
                t('tab.measured', {
                  measured: formatNumber(measured.length),
                  total: formatNumber(health.length),
                }),
                ...(stale.length
                  ? [t('tab.stale', { number: formatNumber(stale.length) })]
                  : []),
              ].join(', ')}
            </Text>
          )}
        </>
      }
    >
      {evaluations.length === 0 ? (
        <Text as="p" variant="body-small" color="secondary">
          {t('tab.noMetrics')}
        </Text>
      ) : (
        <ul className={classes.metrics}>
          {evaluations.map(evaluation => (
            <MetricRow
              key={evaluation.metric}
              evaluation={evaluation}
              chosen={evaluation.metric === props.chosen}
              onChoose={() => props.onChoose(evaluation.metric)}
            />
          ))}
        </ul>
      )}
    </Panel>
  );
}

function MetricRow(props: {
  evaluation: Evaluation;
  chosen: boolean;
  onChoose: () => void;
}) {
  const t = useTexts();
  const { evaluation } = props;
  return (
    <li className={classes.metric} data-chosen={props.chosen || undefined}>
      <StateIcon state={evaluation.state} size={18} />
      <div className={classes.metricTitle}>
        <button
          type="button"
          className={classes.choose}
          aria-pressed={props.chosen}
          title={t('tab.showChart', { title: evaluation.title })}
          onClick={props.onChoose}
        >
          {evaluation.title}
        </button>
        {evaluation.role !== 'health' && (
          <span className={classes.role}>
            {t(`metric.roleValue.${evaluation.role}`)}
          </span>
        )}
      </div>
      <div className={classes.metricValue}>
        {evaluation.value === undefined
          ? '–'
          : formatValue(evaluation.value, evaluation.unit)}
      </div>
      <div className={classes.metricFacts}>
        {factsOf(evaluation, t).map(fact => (
          <span key={fact}>{fact}</span>
        ))}
      </div>
      <div className={classes.metricNotes}>
        <GuardNotes evaluation={evaluation} />
        <TargetNotes evaluation={evaluation} />
        <ReviewNote evaluation={evaluation} />
      </div>
    </li>
  );
}

/** What the value stands beside, in the order limit, baseline, since. */
function factsOf(evaluation: Evaluation, t: Texts): string[] {
  const { state, limits, baseline, unit, since, value } = evaluation;
  const limit =
    state === 'degraded'
      ? limits?.degraded ?? limits?.warning
      : limits?.warning ?? limits?.degraded;
  const facts: string[] = [];
  if (value === undefined || state === 'unknown') {
    facts.push(evaluation.message);
  }
  if (limit !== undefined) {
    facts.push(t('tab.limit', { value: formatValue(limit, unit) }));
  }
  if (baseline?.value !== undefined) {
    facts.push(t('tab.baseline', { value: formatValue(baseline.value, unit) }));
  }
  if (since && state !== 'healthy') {
    facts.push(t('tab.since', { when: formatDate(since) }));
  }
  return facts;
}

function GuardNotes(props: { evaluation: Evaluation }) {
  const t = useTexts();
  const { improvement, guards } = props.evaluation;
  const regressed = guards.filter(guard => guard.state === 'regressed');
  if (improvement === 'guarded' || regressed.length > 0) {
    return (
      <span className={classes.note} data-tone="warning">
        <RiShieldFlashLine size={14} aria-hidden />
        {t('tab.guarded', {
          guards: new Intl.ListFormat(undefined).format(
            regressed.map(guard => guard.title),
          ),
        })}
      </span>
    );
  }
  const held = guards.filter(guard => guard.state === 'held');
  return held.length > 0 ? (
    <span className={classes.note}>
      <RiShieldCheckLine size={14} aria-hidden />
      {t('tab.guardHeld', {
        title: new Intl.ListFormat(undefined).format(
          held.map(guard => guard.title),
        ),
      })}
    </span>
  ) : null;
}

const targetTones: Record<string, string> = {
  missed: 'danger',
  behind: 'warning',
  guarded: 'warning',
  achieved: 'success',
};

function TargetNotes(props: { evaluation: Evaluation }) {
  const t = useTexts();
  const { targets, unit } = props.evaluation;
  return (
    <>
      {targets.map(target => (
        <span
          key={`${target.by} ${target.value}`}
          className={classes.note}
          data-tone={targetTones[target.status]}
          title={target.description}
        >
          <RiFlagLine size={14} aria-hidden />
          {t('tab.target', {
            value: formatValue(target.value, unit),

            date: formatDate(target.by),
          })}
          {': '}
          {t(`tab.targetStatus.${target.status}`)}
          {target.progress !== undefined &&
            target.progress >= 0 &&
            target.status !== 'achieved' &&
            target.status !== 'guarded' &&
            ` (${t('metric.progressOf', {
              percent: percent(target.progress),
            })})`}
        </span>
      ))}
    </>
  );
}

function percent(share: number): string {
  return new Intl.NumberFormat(undefined, {
    style: 'percent',
    maximumFractionDigits: 0,
  }).format(share);
}

function ReviewNote(props: { evaluation: Evaluation }) {
  const t = useTexts();
  const { review, metric } = props.evaluation;
  if (!review?.overdue) {
    return null;
  }
  return (
    <span className={classes.note} data-tone="warning" data-metric={metric}>
      <RiCalendarTodoLine size={14} aria-hidden />
      {t('tab.reviewOverdue', { date: formatDate(review.due) })}
    </span>
  );
}

import type {
  Evaluation,
  MetricDetail,
} from '@guildhall/plugin-contribution-metrics-common';
import { RiShieldCheckLine, RiShieldFlashLine } from '@remixicon/react';
import {
  formatDate,
  formatValue,
  layoutClasses,
  RelativeTime,
  ScrollRegion,
} from '@guildhall/plugin-guildhall-react';
import { EntityName, StateBadge, useTexts } from '../common';
import tab from '../MetricsTab/MetricsTab.module.css';

/** The assets of a definition with value, target and guards. */
export function MetricAssets(props: { items: MetricDetail['items'] }) {
  const t = useTexts();
  return (
    <ScrollRegion label={t('metric.worstFirst')}>
      <table
        className={`${layoutClasses.table} ${layoutClasses.roomy}`}
        aria-label={t('metric.worstFirst')}
      >
        <thead>
          <tr>
            <th scope="col">{t('metric.asset')}</th>
            <th scope="col">{t('metric.owner')}</th>
            <th scope="col">{t('metric.state')}</th>
            <th scope="col" data-numeric>
              {t('metric.value')}
            </th>
            <th scope="col">{t('metric.progress')}</th>
            <th scope="col">{t('metric.guard')}</th>
            <th scope="col">{t('metric.observed')}</th>
          </tr>
        </thead>
        <tbody>
          {props.items.map(item => (
            <tr key={item.entityRef}>
              <th scope="row">
                <EntityName entityRef={item.entityRef} tab="metrics" strong>
                  {item.title ?? item.name}
                </EntityName>
                <div className={tab.muted}>
                  {item.type.replaceAll('-', ' ')}
                </div>
              </th>
              <td>
                {item.owner ? <EntityName entityRef={item.owner} /> : '–'}
              </td>
              <td>
                <StateBadge state={item.evaluation.state} />
              </td>
              <td data-numeric>
                {formatValue(item.evaluation.value, item.evaluation.unit)}
              </td>
              <td>
                <Targets evaluation={item.evaluation} />
              </td>
              <td>
                <Guards evaluation={item.evaluation} />
              </td>
              <td>
                {item.evaluation.observedAt ? (
                  <RelativeTime at={item.evaluation.observedAt} />
                ) : (
                  t('common.never')
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function Targets(props: { evaluation: Evaluation }) {
  const t = useTexts();
  const { targets, unit } = props.evaluation;
  if (targets.length === 0) {
    return <>–</>;
  }
  return (
    <>
      {targets.map(target => (
        <div key={`${target.by} ${target.value}`}>
          {t(`tab.targetStatus.${target.status}`)}
          <div className={tab.muted}>
            {t('metric.target', {
              value: formatValue(target.value, unit),
              date: formatDate(target.by),
            })}
          </div>
        </div>
      ))}
    </>
  );
}

function Guards(props: { evaluation: Evaluation }) {
  const t = useTexts();
  const { guards } = props.evaluation;
  if (guards.length === 0) {
    return <>–</>;
  }
  return (
    <>
      {guards.map(guard => (
        <div
          key={guard.metric}
          className={tab.note}
          data-tone={guard.state === 'regressed' ? 'warning' : undefined}
        >
          {guard.state === 'regressed' ? (
            <RiShieldFlashLine size={14} aria-hidden />
          ) : (
            <RiShieldCheckLine size={14} aria-hidden />
          )}
          {guard.state === 'held' &&
            t('metric.guardHeld', { title: guard.title })}
          {guard.state === 'regressed' &&
            t('metric.guardRegressed', { title: guard.title })}
          {guard.state === 'unknown' &&
            t('metric.guardUnknown', { title: guard.title })}
        </div>
      ))}
    </>
  );
}

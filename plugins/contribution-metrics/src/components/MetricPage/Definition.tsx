import type { Entity } from '@backstage/catalog-model';
import { Text } from '@backstage/ui';
import type { Metric } from '@guildhall/plugin-contribution-metrics-common';
import { stringify } from 'yaml';
import {
  EntityName,
  formatDate,
  formatIsoDuration,
  formatValue,
  ScrollRegion,
  useTexts,
} from '../common';
import common from '../common/common.module.css';
import classes from './MetricPage.module.css';

/** What is measured, how, and when the definition is looked at again. */
export function Definition(props: { metric: Metric; entity: Entity }) {
  const t = useTexts();
  const { metric, entity } = props;
  const appliesTo = entity.spec?.appliesTo;
  const value = (number: number | undefined) =>
    formatValue(number, metric.unit);
  return (
    <div className={classes.definition}>
      {metric.description && (
        <Text as="p" variant="body-small">
          {metric.description}
        </Text>
      )}
      <dl className={common.facts}>
        <dt>{t('metric.owner')}</dt>
        <dd>
          {metric.owner ? (
            <EntityName entityRef={metric.owner} />
          ) : (
            t('common.noOwner')
          )}
        </dd>
        <dt>{t('metric.role')}</dt>
        <dd>{t(`metric.roleValue.${metric.role}`)}</dd>
        <dt>{t('metric.direction')}</dt>
        <dd>{t(`metric.${metric.direction}`)}</dd>
        <dt>{t('metric.aggregation')}</dt>
        <dd>
          {t('metric.aggregationOver', {
            aggregation: metric.aggregation,
            window: formatIsoDuration(metric.window),
          })}
        </dd>
        {metric.collector && (
          <>
            <dt>{t('metric.collector')}</dt>
            <dd className={common.wrap}>{metric.collector}</dd>
          </>
        )}
        {metric.staleAfter && (
          <>
            <dt>{t('metric.staleAfter')}</dt>
            <dd>{formatIsoDuration(metric.staleAfter)}</dd>
          </>
        )}
        {metric.limits && (
          <>
            <dt>{t('metric.limits')}</dt>
            <dd>
              {[
                metric.limits.warning !== undefined &&
                  t('metric.warningLimit', {
                    value: value(metric.limits.warning),
                  }),
                metric.limits.degraded !== undefined &&
                  t('metric.degradedLimit', {
                    value: value(metric.limits.degraded),
                  }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </dd>
          </>
        )}
        {metric.targets.length > 0 && (
          <>
            <dt>{t('metric.targets')}</dt>
            <dd>
              {metric.targets.map(target => (
                <div key={`${target.by} ${target.value}`}>
                  {t('metric.target', {
                    value: value(target.value),
                    date: formatDate(target.by),
                  })}
                  {target.description && `: ${target.description}`}
                </div>
              ))}
            </dd>
          </>
        )}
        {metric.guards.length > 0 && (
          <>
            <dt>{t('metric.guards')}</dt>
            <dd className={common.refs}>
              {metric.guards.map(guard => (
                <EntityName key={guard} entityRef={guard} />
              ))}
            </dd>
          </>
        )}
        {metric.review && (
          <>
            <dt>{t('metric.review')}</dt>
            <dd>
              {t('metric.reviewEvery', {
                every: formatIsoDuration(metric.review.every),
              })}
              {', '}
              {t('metric.reviewDue', { date: formatDate(metric.review.due) })}
            </dd>
          </>
        )}
      </dl>
      {appliesTo !== undefined && (
        <div>
          <Text variant="body-small" color="secondary">
            {t('metric.appliesTo')}
          </Text>
          <ScrollRegion
            label={t('metric.appliesTo')}
            className={classes.predicate}
          >
            <pre>{stringify(appliesTo)}</pre>
          </ScrollRegion>
        </div>
      )}
    </div>
  );
}

import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import type { ContributionMetricEntity } from '@guildhall/plugin-guildhall-common';
import {
  completeRef,
  Fact,
  Facts,
  formatDay,
  formatDuration,
  formatList,
  formatNumber,
  Item,
  Items,
  KnownRefs,
  Ref,
  Section,
  useTexts,
} from '../common';

const ROLES = {
  health: 'metric.roleHealth',
  adoption: 'metric.roleAdoption',
  contribution: 'metric.roleContribution',
} as const;

/** What a metric means, where it comes from, and what is good. */
export function DefinitionCard() {
  const t = useTexts();
  const { entity } = useEntity<ContributionMetricEntity>();
  const { spec } = entity;
  const withUnit = (value: number) =>
    spec.unit ? `${formatNumber(value)} ${spec.unit}` : formatNumber(value);
  const join = (...parts: Array<string | undefined | false>) =>
    formatList(parts.filter((part): part is string => Boolean(part))) ||
    undefined;
  const guards = (spec.guards ?? []).map(({ metric, tolerance = 0.05 }) => ({
    ref: completeRef(entity, metric, 'contributionmetric'),
    tolerance,
  }));
  return (
    <KnownRefs entityRefs={guards.map(({ ref }) => ref)}>
      <EntityInfoCard title={t('metric.title')}>
        <Facts>
          <Fact term={t('metric.role')}>{t(ROLES[spec.role])}</Fact>
          <Fact term={t('metric.unit')}>{spec.unit}</Fact>
          <Fact term={t('metric.direction')}>
            {spec.direction === 'higher-is-better'
              ? t('metric.higher')
              : t('metric.lower')}
          </Fact>
          <Fact term={t('metric.aggregation')}>
            {t('metric.aggregationOver', {
              aggregation: spec.aggregation,
              window: formatDuration(spec.window),
            })}
          </Fact>
          <Fact term={t('metric.collector')}>
            {spec.collector.id === 'push'
              ? t('metric.push')
              : join(spec.collector.id, spec.collector.measure)}
          </Fact>
          <Fact term={t('metric.appliesTo')}>
            {spec.appliesTo ? (
              <code>{JSON.stringify(spec.appliesTo)}</code>
            ) : (
              t('metric.allAssets')
            )}
          </Fact>
          <Fact term={t('metric.limits')}>
            {join(
              spec.limits?.warning !== undefined &&
                t('metric.warning', { value: withUnit(spec.limits.warning) }),
              spec.limits?.degraded !== undefined &&
                t('metric.degraded', { value: withUnit(spec.limits.degraded) }),
            )}
          </Fact>
          <Fact term={t('metric.freshness')}>
            {join(
              spec.freshness?.warnAfter &&
                t('metric.warnAfter', {
                  duration: formatDuration(spec.freshness.warnAfter),
                }),
              spec.freshness?.staleAfter &&
                t('metric.staleAfter', {
                  duration: formatDuration(spec.freshness.staleAfter),
                }),
            )}
          </Fact>
          <Fact term={t('metric.baseline')}>
            {spec.baseline?.window
              ? t('metric.baselineWindow', {
                  from: formatDay(spec.baseline.window.from),
                  to: formatDay(spec.baseline.window.to),
                })
              : spec.baseline?.value !== undefined &&
                withUnit(spec.baseline.value)}
          </Fact>
          <Fact term={t('metric.review')}>
            {join(
              spec.review &&
                t('metric.reviewEvery', {
                  duration: formatDuration(spec.review.every),
                }),
              spec.review?.lastReviewed &&
                t('metric.lastReviewed', {
                  date: formatDay(spec.review.lastReviewed),
                }),
            )}
          </Fact>
        </Facts>
        {spec.targets?.length ? (
          <Section title={t('metric.targets')}>
            <Items>
              {spec.targets.map(target => (
                <Item
                  key={target.by}
                  title={t('metric.targetBy', {
                    value: withUnit(target.value),
                    date: formatDay(target.by),
                  })}
                  description={target.description}
                />
              ))}
            </Items>
          </Section>
        ) : null}
        {guards.length ? (
          <Section title={t('metric.guards')}>
            <Items>
              {guards.map(({ ref, tolerance }) => (
                <Item
                  key={ref}
                  title={<Ref entityRef={ref} />}
                  hint={t('metric.tolerance', {
                    share: new Intl.NumberFormat(undefined, {
                      style: 'percent',
                      maximumFractionDigits: 1,
                    }).format(tolerance),
                  })}
                />
              ))}
            </Items>
          </Section>
        ) : null}
      </EntityInfoCard>
    </KnownRefs>
  );
}

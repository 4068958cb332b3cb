import { Text } from '@backstage/ui';
import type { AssetDetail } from '@guildhall/plugin-contribution-metrics-common';
import {
  formatDateTime,
  formatValue,
  isEntityRef,
  layoutClasses,
  Panel,
  RelativeTime,
  safeUrl,
  ScrollRegion,
  unknownWord,
} from '@guildhall/plugin-guildhall-react';
import {
  EntityName,
  SafeLink,
  SourceName,
  useTexts,
  type Texts,
} from '../common';
import classes from './MetricsTab.module.css';

interface Fact {
  key: string;
  name: string;
  value: string;
  source?: string;
  detail?: string;
  at?: string;
  url?: string;
  used: boolean;
}

/** Every number and every name with its source, its time, and a way to look it up. */
export function ProvenancePanel(props: { asset: AssetDetail }) {
  const t = useTexts();
  const { asset } = props;
  const facts = factsOf(asset, t);
  return (
    <Panel title={t('provenance.title')}>
      {facts.length === 0 ? (
        <Text as="p" variant="body-small" color="secondary">
          {t('provenance.none')}
        </Text>
      ) : (
        <ScrollRegion label={t('provenance.title')}>
          <table
            className={`${layoutClasses.table} ${classes.provenance}`}
            aria-label={t('provenance.title')}
          >
            <thead>
              <tr>
                <th scope="col">{t('provenance.fact')}</th>
                <th scope="col">{t('provenance.value')}</th>
                <th scope="col">{t('provenance.source')}</th>
                <th scope="col">{t('provenance.time')}</th>
              </tr>
            </thead>
            <tbody>
              {facts.map(fact => (
                <FactRow key={fact.key} fact={fact} asset={asset} />
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
      {asset.ties.length > 0 && (
        <div className={classes.ties}>
          <Text variant="body-small" color="secondary">
            {t('provenance.ties')}
          </Text>
          {asset.ties.map(tie => (
            <code key={`${tie.annotation} ${tie.value}`}>
              {tie.annotation}: {tie.value}
            </code>
          ))}
        </div>
      )}
    </Panel>
  );
}

function FactRow(props: { fact: Fact; asset: AssetDetail }) {
  const t = useTexts();
  const { fact, asset } = props;
  return (
    <tr data-unused={!fact.used || undefined} className={classes.fact}>
      <th scope="row">{fact.name}</th>
      <td>
        {isEntityRef(fact.value) || unknownWord(fact.value) ? (
          <EntityName
            entityRef={fact.value}
            known={!asset.unresolved.includes(fact.value)}
          />
        ) : (
          fact.value
        )}
        {!fact.used && (
          <div className={classes.muted}>{t('provenance.notUsed')}</div>
        )}
      </td>
      <td>
        {fact.source ? (
          <SourceName source={fact.source} />
        ) : (
          <span className={classes.muted}>{t('provenance.noSource')}</span>
        )}
        {fact.detail && <div className={classes.muted}>{fact.detail}</div>}
        {safeUrl(fact.url) && (
          <div>
            <SafeLink value={fact.url!}>{t('provenance.openSource')}</SafeLink>
          </div>
        )}
      </td>
      <td>
        {fact.at ? (
          <>
            <RelativeTime at={fact.at} />
            <div className={classes.muted}>{formatDateTime(fact.at)}</div>
          </>
        ) : (
          '–'
        )}
      </td>
    </tr>
  );
}

const namedFields = [
  'owner',
  'lead',
  'steward-documentation',
  'steward-testing',
  'steward-governance',
] as const;

function fieldName(field: string, t: Texts): string {
  const named = namedFields.find(name => name === field);
  return named ? t(`provenance.field.${named}`) : field;
}

function factsOf(asset: AssetDetail, t: Texts): Fact[] {
  const numbers = asset.metrics.flatMap<Fact>(metric => {
    const base = {
      name: metric.title,
      value: formatValue(metric.value, metric.unit),
      used: true,
    };
    return metric.sources.length
      ? metric.sources.map(source => ({
          ...base,
          key: `${metric.metric} ${source.source}`,
          source: source.source,
          at: source.observedAt,
          url: source.url,
        }))
      : [{ ...base, key: metric.metric }];
  });
  const defined = new Set(
    asset.metrics.flatMap(({ metric, title }) => [metric, title]),
  );
  const others = asset.measures
    .filter(
      ({ key, title }) => !defined.has(key) && !(title && defined.has(title)),
    )
    .map<Fact>(measure => ({
      key: `${measure.source} ${measure.key}`,
      name: measure.title ?? measure.key,
      value: formatValue(measure.lastValue, measure.unit),
      source: measure.source,
      at: measure.lastAt,
      url: measure.url,
      used: true,
    }));
  const names = asset.provenance.map<Fact>((fact, index) => ({
    key: `${fact.field} ${index}`,
    name: fieldName(fact.field, t),
    value: fact.value,
    source: fact.source,
    detail: fact.detail,
    at: fact.observedAt,
    used: fact.used !== false,
  }));
  return [...numbers, ...others, ...names];
}

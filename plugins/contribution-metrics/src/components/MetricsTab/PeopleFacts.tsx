import type { AssetDetail } from '@guildhall/plugin-contribution-metrics-common';
import { STEWARD_DUTIES } from '@guildhall/plugin-guildhall-common';
import { formatDate, layoutClasses } from '@guildhall/plugin-guildhall-react';
import { EntityName, useTexts } from '../common';
import classes from './MetricsTab.module.css';

/**
 * Owner, stewards by duty, who leads now and whose turn is next.
 *
 * @param props.turns - how many of the coming turns to list
 */
export function PeopleFacts(props: { asset: AssetDetail; turns: number }) {
  const t = useTexts();
  const { asset, turns } = props;
  const known = (ref: string) => !asset.unresolved.includes(ref);
  const now = Date.now();
  const upcoming = (asset.rotation?.upcoming ?? [])
    .filter(turn => Date.parse(turn.from) > now)
    .slice(0, turns);
  return (
    <dl className={layoutClasses.facts}>
      <dt>{t('people.owner')}</dt>
      <dd>
        {asset.owner ? (
          <EntityName entityRef={asset.owner} known={known(asset.owner)} />
        ) : (
          t('common.noOwner')
        )}
      </dd>
      {STEWARD_DUTIES.map(duty => (
        <div key={duty} style={{ display: 'contents' }}>
          <dt>{t(`duty.${duty}`)}</dt>
          <dd className={layoutClasses.refs}>
            {asset.stewards[duty].length === 0 && (
              <span className={classes.muted}>{t('people.nobody')}</span>
            )}
            {asset.stewards[duty].map(ref => (
              <EntityName key={ref} entityRef={ref} known={known(ref)} />
            ))}
          </dd>
        </div>
      ))}
      <dt>{t('people.lead')}</dt>
      <dd>
        {asset.lead ? (
          <>
            <EntityName
              entityRef={asset.lead.ref}
              known={known(asset.lead.ref)}
            />{' '}
            {asset.lead.until && (
              <span className={classes.muted}>
                {t('common.until', { date: formatDate(asset.lead.until) })}
              </span>
            )}
          </>
        ) : (
          <span className={classes.muted}>{t('people.noRotation')}</span>
        )}
      </dd>
      {upcoming.length > 0 && (
        <>
          <dt>{t('people.upcoming')}</dt>
          <dd>
            <ol className={classes.turns}>
              {upcoming.map(turn => (
                <li key={turn.from}>
                  <EntityName entityRef={turn.ref} known={known(turn.ref)} />{' '}
                  <span className={classes.muted}>{formatDate(turn.from)}</span>
                </li>
              ))}
            </ol>
            {asset.rotation && (
              <div className={classes.muted}>
                {t('people.timezone', { timezone: asset.rotation.timezone })}
              </div>
            )}
          </dd>
        </>
      )}
    </dl>
  );
}

import { Skeleton } from '@backstage/ui';
import type { AssetTotals } from '@guildhall/plugin-contribution-metrics-common';
import { formatNumber, formatShare } from '@guildhall/plugin-guildhall-react';
import { DemoChip, useTexts } from '../common';
import classes from './AssetsPage.module.css';

/** How many assets there are, and how many of them are cared for. */
export function TotalsLine(props: { totals?: AssetTotals; demo?: boolean }) {
  const t = useTexts();
  const { totals } = props;
  if (!totals) {
    return (
      <div className={classes.totals} aria-hidden>
        <Skeleton width="min(720px, 90%)" height={20} />
      </div>
    );
  }
  const share = (part: number) => formatShare(part, totals.assets);
  // Of no assets there is nothing more to say.
  const figures: Array<[string, string]> =
    totals.assets === 0
      ? []
      : [
          [share(totals.withKnownOwner), t('page.withKnownOwner')],
          [share(totals.withSteward), t('page.withSteward')],
          [share(totals.withHealthDefinition), t('page.withHealthDefinition')],
          [
            formatNumber(totals.deprecatedWithConsumers),
            t('page.deprecatedWithConsumers'),
          ],
        ];
  return (
    <ul className={classes.totals} aria-label={t('page.totals')}>
      <li>
        <strong>
          {t('page.assets', {
            count: totals.assets,
            formatted: formatNumber(totals.assets),
          })}
        </strong>
      </li>
      {figures.map(([figure, label]) => (
        <li key={label}>
          <strong>{figure}</strong> {label}
        </li>
      ))}
      {props.demo && (
        <li className={classes.demo}>
          <DemoChip />
        </li>
      )}
    </ul>
  );
}

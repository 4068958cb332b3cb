import { Link } from '@backstage/ui';
import {
  Chip,
  EntityName,
  formatDate,
  formatNumber,
  formatValue,
  layoutClasses,
  Panel,
  ScrollRegion,
  type Tone,
} from '@guildhall/plugin-guildhall-react';
import type {
  Programme,
  ProgrammeAsset,
  ProgrammeReading,
} from '@guildhall/plugin-hackathons-common';
import { RiArrowDownLine, RiArrowUpLine, RiEqualLine } from '@remixicon/react';
import { useTexts } from '../common';
import { useEventPath } from '../event/useEventPath';
import { changeOf, type Change } from './changeOf';
import classes from './programme.module.css';

const TONES: Record<Change['verdict'], Tone> = {
  better: 'good',
  worse: 'bad',
  same: 'neutral',
  moved: 'neutral',
  unmeasured: 'neutral',
};

/** The metrics of the assets that events aimed at, before and after. */
export function AssetsTable(props: { programme: Programme }) {
  const t = useTexts();
  const { assets, events, readings } = props.programme;
  const titles = new Map(
    events.map(({ hackathonRef, title }) => [hackathonRef, title]),
  );
  return (
    <Panel title={t('programme.assets.title')}>
      {!readings.available && (
        <p className={classes.note}>{t('programme.assets.unavailable')}</p>
      )}
      {readings.available && assets.length === 0 && (
        <p className={classes.note}>{t('programme.assets.none')}</p>
      )}
      {assets.length > 0 && (
        <>
          <p className={classes.note}>{t('programme.assets.hint')}</p>
          <ScrollRegion label={t('programme.assets.title')}>
            <table
              className={`${layoutClasses.table} ${layoutClasses.roomy}`}
              aria-label={t('programme.assets.title')}
            >
              <thead>
                <tr>
                  <th scope="col">{t('programme.assets.asset')}</th>
                  <th scope="col">{t('programme.assets.metric')}</th>
                  <th scope="col">{t('programme.assets.event')}</th>
                  <th scope="col" data-numeric>
                    {t('programme.assets.before')}
                  </th>
                  <th scope="col" data-numeric>
                    {t('programme.assets.after')}
                  </th>
                  <th scope="col">{t('programme.assets.change')}</th>
                </tr>
              </thead>
              <tbody>
                {assets.map(asset => (
                  <AssetRow
                    key={`${asset.hackathonRef} ${asset.assetRef} ${asset.metricRef}`}
                    asset={asset}
                    event={titles.get(asset.hackathonRef)}
                  />
                ))}
              </tbody>
            </table>
          </ScrollRegion>
        </>
      )}
    </Panel>
  );
}

function AssetRow(props: { asset: ProgrammeAsset; event: string | undefined }) {
  const { asset, event } = props;
  const path = useEventPath(asset.hackathonRef);
  return (
    <tr>
      <th scope="row">
        <EntityName entityRef={asset.assetRef}>{asset.title}</EntityName>
      </th>
      <td>
        <EntityName entityRef={asset.metricRef}>{asset.metricTitle}</EntityName>
      </td>
      <td>
        <Link href={path} variant="body-small">
          {event ?? asset.hackathonRef}
        </Link>
      </td>
      <Value reading={asset.before} unit={asset.unit} />
      <Value reading={asset.after} unit={asset.unit} />
      <td>
        <ChangeChip asset={asset} />
      </td>
    </tr>
  );
}

function Value(props: {
  reading: ProgrammeReading | undefined;
  unit: string | undefined;
}) {
  const { reading, unit } = props;
  return (
    <td data-numeric>
      {formatValue(reading?.value, unit)}
      {reading && (
        <time className={classes.when} dateTime={reading.at}>
          {formatDate(reading.at)}
        </time>
      )}
    </td>
  );
}

/** By words and an arrow, and by a colour for those who see it. */
function ChangeChip(props: { asset: ProgrammeAsset }) {
  const t = useTexts();
  const { verdict, difference, share } = changeOf(props.asset);
  const change =
    share === undefined
      ? signed(difference)
      : new Intl.NumberFormat(undefined, {
          style: 'percent',
          signDisplay: 'always',
          maximumFractionDigits: Math.abs(share) < 0.1 ? 1 : 0,
        }).format(share);
  if (verdict === 'unmeasured') {
    return (
      <span className={classes.missing}>
        {t('programme.assets.unmeasured')}
      </span>
    );
  }
  const Arrow = difference > 0 ? RiArrowUpLine : RiArrowDownLine;
  const Icon = verdict === 'same' ? RiEqualLine : Arrow;
  return (
    <Chip tone={TONES[verdict]} icon={<Icon size={14} aria-hidden />}>
      {verdict === 'same'
        ? t('programme.assets.same')
        : t(`programme.assets.${verdict}`, { change })}
    </Chip>
  );
}

function signed(difference: number): string {
  return `${difference > 0 ? '+' : '−'}${formatNumber(Math.abs(difference))}`;
}

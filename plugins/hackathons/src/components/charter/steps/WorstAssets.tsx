import { ResponseError } from '@backstage/errors';
import { BgProvider, Button } from '@backstage/ui';
import type { Asset } from '@guildhall/plugin-contribution-metrics-common';
import {
  Chip,
  EntityName,
  LoadingLines,
  Panel,
  ScrollRegion,
  useEntityTitles,
} from '@guildhall/plugin-guildhall-react';
import { RiAddLine } from '@remixicon/react';
import { useWorstAssets } from '../../../query/useAssetNumbers';
import { useTexts } from '../../common';
import { freshName } from '../charter';
import classes from '../charter.module.css';
import { useField } from '../useCharter';
import { namesOf } from './ThemesStep';

/** The assets whose health is worst, each one click away from a theme. */
export function WorstAssets() {
  const t = useTexts();
  const { value, change } = useField('spec.themes');
  const themes = (Array.isArray(value) ? value : []) as Array<{
    [key: string]: any;
  }>;
  const result = useWorstAssets(true);
  const inNeed = result.data?.items.filter(
    asset => asset.health.reasons.length > 0,
  );
  const used = new Set(themes.flatMap(theme => theme?.assets ?? []));

  function makeTheme(asset: Asset, title: string) {
    const themeTitle = t('charter.themeTitle', { asset: title });
    change([
      ...themes,
      {
        name: freshName(asset.name, namesOf(themes)),
        title: themeTitle,
        assets: [asset.entityRef],
        metrics: asset.health.reasons.map(({ metric }) => metric),
      },
    ]);
  }

  return (
    <Panel title={t('charter.worst')}>
      <div className={classes.list}>
        <p className={classes.hint}>{t('charter.worstHint')}</p>
        {result.isPending && <LoadingLines />}
        {result.isError && (
          <p className={classes.hint}>
            {t(
              result.error instanceof ResponseError &&
                result.error.response.status === 403
                ? 'charter.worstForbidden'
                : 'charter.worstFailed',
            )}
          </p>
        )}
        {inNeed?.length === 0 && (
          <p className={classes.hint}>{t('charter.worstNone')}</p>
        )}
        {inNeed && inNeed.length > 0 && (
          <ScrollRegion label={t('charter.worst')}>
            <BgProvider bg="neutral-2">
              <ul className={classes.worst}>
                {inNeed.map(asset => (
                  <li key={asset.entityRef}>
                    <WorstAsset
                      asset={asset}
                      used={used.has(asset.entityRef)}
                      onMake={title => makeTheme(asset, title)}
                    />
                  </li>
                ))}
              </ul>
            </BgProvider>
          </ScrollRegion>
        )}
      </div>
    </Panel>
  );
}

function WorstAsset(props: {
  asset: Asset;
  used: boolean;
  onMake: (title: string) => void;
}) {
  const t = useTexts();
  const { asset } = props;
  const [title] = useEntityTitles([asset.entityRef]);
  const { state, reasons } = asset.health;
  return (
    <>
      <div>
        <span className={classes.worstName}>
          <EntityName entityRef={asset.entityRef} strong />
          <Chip tone={state === 'degraded' ? 'bad' : 'warn'}>
            {t(`common.health.${state}`)}
          </Chip>
        </span>
        <span className={classes.hint}>
          {reasons
            .slice(0, 3)
            .map(reason => `${reason.title}: ${reason.message}`)
            .join(' · ')}
        </span>
      </div>
      {props.used ? (
        <Chip tone="good">{t('charter.inTheme')}</Chip>
      ) : (
        <Button
          size="small"
          variant="secondary"
          iconStart={<RiAddLine />}
          aria-label={t('charter.makeThemeOf', { asset: title })}
          onPress={() => props.onMake(title)}
        >
          {t('charter.makeTheme')}
        </Button>
      )}
    </>
  );
}

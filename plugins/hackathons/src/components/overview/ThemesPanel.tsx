import { Text } from '@backstage/ui';
import {
  EntityName,
  layoutClasses,
  Panel,
} from '@guildhall/plugin-guildhall-react';
import { AssetWeakness, useTexts } from '../common';
import { useEvent } from '../event/useEvent';
import classes from './overview.module.css';

/** Themes, the assets that they want to improve, and what is weak about those now. */
export function ThemesPanel() {
  const t = useTexts();
  const { event } = useEvent();
  return (
    <Panel title={t('overview.themes')}>
      {event.themes.length === 0 && (
        <p className={classes.muted}>{t('overview.noThemes')}</p>
      )}
      <ul className={classes.themes}>
        {event.themes.map(theme => (
          <li key={theme.name} className={classes.theme}>
            <Text as="h4" variant="body-large" weight="bold">
              {theme.title}
            </Text>
            {theme.description && (
              <Text as="p" variant="body-medium" color="secondary">
                {theme.description}
              </Text>
            )}
            {theme.metrics.length > 0 && (
              <div className={layoutClasses.refs}>
                <Text variant="body-small" color="secondary">
                  {t('overview.metrics')}
                </Text>
                {theme.metrics.map(metric => (
                  <EntityName key={metric} entityRef={metric} />
                ))}
              </div>
            )}
            {theme.assets.length > 0 ? (
              <ul className={classes.assets}>
                {theme.assets.map(entityRef => (
                  <li key={entityRef}>
                    <AssetWeakness
                      entityRef={entityRef}
                      metrics={theme.metrics}
                    />
                  </li>
                ))}
              </ul>
            ) : (
              <p className={classes.muted}>{t('overview.noAssets')}</p>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

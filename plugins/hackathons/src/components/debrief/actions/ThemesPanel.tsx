import { MarkdownContent } from '@backstage/core-components';
import { Button } from '@backstage/ui';
import {
  Chip,
  EntityName,
  Panel,
  type Tone,
} from '@guildhall/plugin-guildhall-react';
import type {
  ThemeProposal,
  ThemeProposalState,
} from '@guildhall/plugin-hackathons-common';
import { useThemeProposals, useUpdateTheme } from '../../../query/useDebrief';
import { ActError, LoadMore, useTexts } from '../../common';
import { useEvent } from '../../event/useEvent';
import classes from '../debrief.module.css';

const TONES: Record<ThemeProposalState, Tone> = {
  open: 'info',
  taken: 'good',
  dropped: 'neutral',
};

/** Themes that this debrief proposes for another event. */
export function ThemesPanel() {
  const t = useTexts();
  const { ref } = useEvent();
  const result = useThemeProposals(ref);
  const themes = result.data?.items ?? [];
  if (themes.length === 0) {
    return null;
  }
  return (
    <Panel title={t('debrief.themes.title')}>
      <p className={classes.muted}>{t('debrief.themes.hint')}</p>
      <ul className={classes.rows} aria-label={t('debrief.themes.title')}>
        {themes.map(theme => (
          <ThemeRow key={theme.id} theme={theme} />
        ))}
      </ul>
      <LoadMore result={result} />
    </Panel>
  );
}

function ThemeRow(props: { theme: ThemeProposal }) {
  const t = useTexts();
  const { theme } = props;
  const { state, title } = theme;
  const update = useUpdateTheme(theme);
  const act = state === 'open' ? 'drop' : 'again';
  return (
    <li className={classes.row}>
      <div className={classes.rowText}>
        <div className={classes.line}>
          <strong className={classes.rowTitle}>{title}</strong>
          <Chip tone={TONES[state]}>{t(`debrief.themes.states.${state}`)}</Chip>
          {theme.takenBy && (
            <>
              {t('debrief.themes.by')} <EntityName entityRef={theme.takenBy} />
            </>
          )}
        </div>
        {theme.description && (
          <div className={classes.text}>
            <MarkdownContent content={theme.description} dialect="gfm" />
          </div>
        )}
        {theme.assets.length > 0 && (
          <div className={classes.line}>
            <span className={classes.muted}>{t('debrief.themes.assets')}</span>
            {theme.assets.map(asset => (
              <EntityName key={asset} entityRef={asset} />
            ))}
          </div>
        )}
        <ActError
          act={update}
          hackathonRef={theme.hackathonRef}
          topics={['debrief']}
        />
      </div>
      {theme.mayEdit && state !== 'taken' && (
        <div className={classes.acts}>
          <Button
            size="small"
            variant="secondary"
            isPending={update.busy}
            aria-label={t('debrief.themes.actOn', {
              act: t(`debrief.themes.${act}`),
              title,
            })}
            onPress={() =>
              update.attempt(state === 'open' ? 'dropped' : 'open')
            }
          >
            {t(`debrief.themes.${act}`)}
          </Button>
        </div>
      )}
    </li>
  );
}

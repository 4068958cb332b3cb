import { useApi } from '@backstage/core-plugin-api';
import { BgProvider, Button } from '@backstage/ui';
import { Chip, Panel, ScrollRegion } from '@guildhall/plugin-guildhall-react';
import type { ThemeProposal } from '@guildhall/plugin-hackathons-common';
import { RiAddLine, RiCheckLine } from '@remixicon/react';
import { useQuery } from '@tanstack/react-query';
import { hackathonsApiRef } from '../../../api';
import { portalKey } from '../../../query/keys';
import { useAct } from '../../../query/useAct';
import { ActError, useTexts } from '../../common';
import { freshName } from '../charter';
import classes from '../charter.module.css';
import { getAt } from '../paths';
import { useCharter, useField } from '../useCharter';
import { namesOf } from './ThemesStep';

/** The newest themes that debriefs of earlier hackathons proposed and nobody took yet. Nothing where there are none. */
export function ProposedThemes() {
  const t = useTexts();
  const api = useApi(hackathonsApiRef);
  const { value, change } = useField('spec.themes');
  const themes = (Array.isArray(value) ? value : []) as Array<{
    [key: string]: any;
  }>;
  const result = useQuery({
    queryKey: portalKey('theme-proposals', 'open'),
    queryFn: () => api.debrief.listThemeProposals({ state: 'open', limit: 50 }),
  });
  if (result.isError) {
    return (
      <Panel title={t('charter.proposed')}>
        <p className={classes.hint}>{t('charter.proposedFailed')}</p>
      </Panel>
    );
  }
  if (!result.data?.items.length) {
    return null;
  }

  function makeTheme(proposal: ThemeProposal) {
    change([
      ...themes,
      {
        name: freshName(proposal.name, namesOf(themes)),
        title: proposal.title,
        description: proposal.description,
        assets: proposal.assets,
      },
    ]);
  }

  return (
    <Panel title={t('charter.proposed')}>
      <div className={classes.list}>
        <p className={classes.hint}>{t('charter.proposedHint')}</p>
        <ScrollRegion label={t('charter.proposed')}>
          <BgProvider bg="neutral-2">
            <ul className={classes.worst}>
              {result.data.items.map(proposal => (
                <li key={proposal.id}>
                  <div>
                    <span className={classes.worstName}>
                      <strong>{proposal.title}</strong>
                    </span>
                    <span className={classes.hint}>
                      {t('charter.proposedIn', {
                        hackathon: proposal.hackathonTitle,
                      })}
                    </span>
                  </div>
                  {themes.some(theme => theme?.title === proposal.title) ? (
                    <UsedProposal
                      proposal={proposal}
                      onTaken={() => result.refetch()}
                    />
                  ) : (
                    <Button
                      size="small"
                      variant="secondary"
                      iconStart={<RiAddLine />}
                      aria-label={t('charter.makeThemeOf', {
                        asset: proposal.title,
                      })}
                      onPress={() => makeTheme(proposal)}
                    >
                      {t('charter.makeTheme')}
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          </BgProvider>
        </ScrollRegion>
      </div>
    </Panel>
  );
}

/** A proposal that is a theme here: a hackathon that exists can take it, so that it is offered to nobody else. */
function UsedProposal(props: {
  proposal: ThemeProposal;
  onTaken: () => unknown;
}) {
  const t = useTexts();
  const api = useApi(hackathonsApiRef);
  const { draft, named } = useCharter();
  const { proposal } = props;
  const hackathonRef = `hackathon:${String(
    getAt(draft, 'metadata.namespace') ?? 'default',
  )}/${String(getAt(draft, 'metadata.name'))}`;
  const take = useAct({
    hackathonRef,
    topics: ['debrief'],
    act: async (_: void, options) => {
      await api.debrief.updateThemeProposal(
        proposal.id,
        { state: 'taken', takenBy: hackathonRef, version: proposal.version },
        options,
      );
      await props.onTaken();
    },
    done: () => t('charter.taken'),
  });
  if (!named) {
    return <Chip tone="good">{t('charter.inTheme')}</Chip>;
  }
  return (
    <span className={classes.buttons}>
      <Chip tone="good">{t('charter.inTheme')}</Chip>
      <Button
        size="small"
        variant="tertiary"
        iconStart={<RiCheckLine />}
        isPending={take.busy}
        aria-label={t('charter.takeTheme', { theme: proposal.title })}
        onPress={() => take.attempt()}
      >
        {t('charter.take')}
      </Button>
      <ActError act={take} hackathonRef={hackathonRef} topics={['debrief']} />
    </span>
  );
}

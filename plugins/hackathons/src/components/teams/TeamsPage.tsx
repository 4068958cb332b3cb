import { Button, ButtonLink, Text } from '@backstage/ui';
import {
  FailureState,
  formatNumber,
  LoadingLines,
  StateMessage,
} from '@guildhall/plugin-guildhall-react';
import { hackathonsEventReadPermission } from '@guildhall/plugin-hackathons-common';
import { RiTeamLine } from '@remixicon/react';
import { useState } from 'react';
import { useTeams } from '../../query/useTeams';
import { Hidden, LoadMore, useTexts } from '../common';
import { EventExport } from '../event/EventExport';
import { useEvent } from '../event/useEvent';
import { MyTeamPanel } from './MyTeamPanel';
import { TeamCard } from './TeamCard';
import { TeamDialog } from './TeamDialog';
import { TeamFilters } from './TeamFilters';
import classes from './teams.module.css';
import { useTeamFilters } from './useTeamFilters';

/** All teams, what each looks for, and the reader's own. */
export function TeamsPage() {
  const t = useTexts();
  const { ref, event, href } = useEvent();
  const { filters, query, active, clear } = useTeamFilters();
  const result = useTeams(ref, query);
  const [founding, setFounding] = useState(false);
  const teams = result.data?.items ?? [];
  const total = result.data?.first.total ?? 0;
  const found = event.may.createTeam && !event.my.teamId && (
    <Button variant="primary" onPress={() => setFounding(true)}>
      {t('teams.found')}
    </Button>
  );

  return (
    <div className={classes.page}>
      <MyTeamPanel />
      <div className={classes.head}>
        <Text as="h2" variant="title-small" weight="bold">
          {t('teams.title')}
        </Text>
        {total > 0 && (
          <Text color="secondary">
            {t('teams.count', { count: total, formatted: formatNumber(total) })}
          </Text>
        )}
        <span className={classes.headActs}>
          {total > 0 && <EventExport what="teams" />}
          {event.may.manage && (
            <ButtonLink variant="secondary" href={href('organise/formation')}>
              {t('teams.form')}
            </ButtonLink>
          )}
          {teams.length > 0 && found}
        </span>
      </div>
      {(active || total > 0) && <TeamFilters />}
      {result.isPending && <LoadingLines lines={6} height={24} />}
      {result.isError && (
        <FailureState
          error={result.error}
          permission={hackathonsEventReadPermission.name}
          onRetry={() => result.refetch()}
        />
      )}
      {result.data && teams.length === 0 && (
        <StateMessage
          icon={<RiTeamLine size={40} aria-hidden />}
          title={t(active ? 'teams.empty.filtered' : 'teams.empty.title')}
          action={
            active ? (
              <Button variant="secondary" onPress={clear}>
                {t('common.clear')}
              </Button>
            ) : (
              found
            )
          }
        >
          {active && t('teams.empty.filteredText')}
          {!active && t(found ? 'teams.empty.text' : 'teams.empty.textVisitor')}
        </StateMessage>
      )}
      {teams.some(({ blinded }) => blinded) && (
        <Hidden>{t('teams.workHidden')}</Hidden>
      )}
      {teams.length > 0 && (
        <ul
          className={classes.teams}
          aria-label={t('teams.list')}
          data-stale={result.isPlaceholderData || undefined}
        >
          {teams.map(team => (
            <TeamCard key={team.id} team={team} wanted={filters.wanted} />
          ))}
        </ul>
      )}
      <LoadMore result={result} />
      <TeamDialog isOpen={founding} onClose={() => setFounding(false)} />
    </div>
  );
}

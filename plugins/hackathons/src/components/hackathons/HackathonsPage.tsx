import { usePermission } from '@backstage/plugin-permission-react';
import { useRouteRef } from '@backstage/frontend-plugin-api';
import {
  Button,
  ButtonLink,
  Container,
  Header,
  Select,
  Text,
} from '@backstage/ui';
import {
  FailureState,
  LoadingLines,
  SearchBox,
  StateMessage,
} from '@guildhall/plugin-guildhall-react';
import {
  hackathonsEventCreatePermission,
  hackathonsEventReadPermission,
  hackathonsProgrammeReadPermission,
  type HackathonPhase,
  type HackathonRole,
  type HackathonSummary,
} from '@guildhall/plugin-hackathons-common';
import {
  RiAddLine,
  RiFilterOffLine,
  RiLineChartLine,
  RiTrophyLine,
} from '@remixicon/react';
import { useMemo } from 'react';
import { useHackathons, usePortalAgenda } from '../../query/useEvents';
import { newHackathonRouteRef, programmeRouteRef } from '../../routes';
import { AgendaPanel, LoadMore, PHASES, useTexts } from '../common';
import { ProposedPanel } from '../outcomes/ProposedPanel';
import { HackathonCard } from './HackathonCard';
import classes from './hackathons.module.css';
import { ROLES, useHackathonFilters } from './useHackathonFilters';

const ANY = 'any';

/** All hackathons: those of now first, then what was announced, then what is over. */
export function HackathonsPage() {
  const t = useTexts();
  const { filters, query, active, change, clear } = useHackathonFilters();
  const result = useHackathons(query);
  const agenda = usePortalAgenda();
  const { data } = result;
  const groups = useMemo(() => groupByTime(data?.items ?? []), [data]);
  const none = data && groups.every(({ items }) => items.length === 0);

  return (
    <>
      <Header
        title={t('list.title')}
        customActions={
          <>
            <ProgrammeLink />
            <NewHackathon />
          </>
        }
      />
      <Container className={classes.page}>
        {result.isError && !data && (
          <FailureState
            error={result.error}
            permission={hackathonsEventReadPermission.name}
            onRetry={() => result.refetch()}
          />
        )}
        {result.isPending && <LoadingLines lines={8} />}
        {agenda.data && agenda.data.items.length > 0 && !active && (
          <AgendaPanel items={agenda.data.items} across />
        )}
        {!active && <ProposedPanel />}
        {data && !(none && !active) && (
          <div
            className={classes.filters}
            role="search"
            aria-label={t('common.filters')}
          >
            <Select
              className={classes.filter}
              size="small"
              aria-label={t('list.phase')}
              value={filters.phase ?? ANY}
              onChange={key =>
                change({
                  phase: key === ANY ? undefined : (key as HackathonPhase),
                })
              }
              options={[
                { id: ANY, label: `${t('list.phase')}: ${t('common.any')}` },
                ...PHASES.map(phase => ({
                  id: phase,
                  label: t(`phase.${phase}`),
                })),
              ]}
            />
            <Select
              className={classes.filter}
              size="small"
              aria-label={t('list.role')}
              value={filters.role ?? ANY}
              onChange={key =>
                change({
                  role: key === ANY ? undefined : (key as HackathonRole),
                })
              }
              options={[
                { id: ANY, label: `${t('list.role')}: ${t('common.any')}` },
                ...ROLES.map(role => ({
                  id: role,
                  label: t(`list.roles.${role}`),
                })),
              ]}
            />
            <SearchBox
              className={classes.search}
              label={t('list.search')}
              value={filters.q}
              onChange={q => change({ q })}
            />
            {active && (
              <Button size="small" variant="tertiary" onPress={clear}>
                {t('common.clear')}
              </Button>
            )}
          </div>
        )}
        <div
          className={classes.groups}
          data-stale={result.isPlaceholderData || undefined}
        >
          {groups.map(
            ({ name, items }) =>
              items.length > 0 && (
                <section key={name} aria-labelledby={`hackathons-${name}`}>
                  <Text
                    as="h2"
                    variant="title-x-small"
                    weight="bold"
                    id={`hackathons-${name}`}
                  >
                    {t(`list.${name}`)}
                  </Text>
                  <ul className={classes.cards}>
                    {items.map(event => (
                      <li key={event.entityRef}>
                        <HackathonCard event={event} />
                      </li>
                    ))}
                  </ul>
                </section>
              ),
          )}
        </div>
        {none && active && (
          <StateMessage
            icon={<RiFilterOffLine size={40} aria-hidden />}
            title={t('list.nothingTitle')}
            action={
              <Button variant="secondary" onPress={clear}>
                {t('common.clear')}
              </Button>
            }
          >
            {t('list.nothing')}
          </StateMessage>
        )}
        {none && !active && (
          <StateMessage
            icon={<RiTrophyLine size={40} aria-hidden />}
            title={t('list.emptyTitle')}
            action={<NewHackathon />}
          >
            {t('list.empty')}
          </StateMessage>
        )}
        <LoadMore result={result} />
      </Container>
    </>
  );
}

/** Leads to the figures over all hackathons those who may see them. */
function ProgrammeLink() {
  const t = useTexts();
  const path = useRouteRef(programmeRouteRef)?.();
  const { allowed } = usePermission({
    permission: hackathonsProgrammeReadPermission,
  });
  if (!path || !allowed) {
    return null;
  }
  return (
    <ButtonLink
      size="small"
      variant="secondary"
      href={path}
      iconStart={<RiLineChartLine />}
    >
      {t('programme.link')}
    </ButtonLink>
  );
}

/** Leads to the form of a charter those who may store one. */
function NewHackathon() {
  const t = useTexts();
  const path = useRouteRef(newHackathonRouteRef)?.();
  const { allowed } = usePermission({
    permission: hackathonsEventCreatePermission,
  });
  if (!path || !allowed) {
    return null;
  }
  return (
    <ButtonLink size="small" href={path} iconStart={<RiAddLine />}>
      {t('list.new')}
    </ButtonLink>
  );
}

/** What goes on or begins soon, soonest first; what was announced; what is over, the latest first. */
function groupByTime(events: HackathonSummary[]) {
  const soonest = [...events].sort((a, b) => a.start.localeCompare(b.start));
  return [
    {
      name: 'current' as const,
      items: soonest.filter(
        ({ phase }) => phase !== 'announced' && phase !== 'ended',
      ),
    },
    {
      name: 'upcoming' as const,
      items: soonest.filter(({ phase }) => phase === 'announced'),
    },
    {
      name: 'past' as const,
      items: soonest.filter(({ phase }) => phase === 'ended').reverse(),
    },
  ];
}

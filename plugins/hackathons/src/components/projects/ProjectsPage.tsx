import { Button, Text, ToggleButton } from '@backstage/ui';
import {
  FailureState,
  formatNumber,
  LoadingLines,
  SearchBox,
  StateMessage,
} from '@guildhall/plugin-guildhall-react';
import { hackathonsProjectReadPermission } from '@guildhall/plugin-hackathons-common';
import { RiFlaskLine } from '@remixicon/react';
import { useState } from 'react';
import { useProjects } from '../../query/useProjects';
import { FilterSelect, LoadMore, ThemeSelect, useTexts } from '../common';
import { EventExport } from '../event/EventExport';
import { useEvent } from '../event/useEvent';
import { ProjectCard } from './ProjectCard';
import { ProjectDialog } from './ProjectDialog';
import classes from './projects.module.css';
import { STATUSES, useProjectFilters } from './useProjectFilters';

/** What the teams build. */
export function ProjectsPage() {
  const t = useTexts();
  const { ref, event } = useEvent();
  const { query, active, clear } = useProjectFilters();
  const result = useProjects(ref, query);
  const [creating, setCreating] = useState(false);
  const projects = result.data?.items ?? [];
  const total = result.data?.first.total ?? 0;
  const create = event.may.createProject && !event.my.projectId && (
    <Button variant="primary" onPress={() => setCreating(true)}>
      {t('projects.create')}
    </Button>
  );

  return (
    <div className={classes.page}>
      <div className={classes.head}>
        <Text as="h2" variant="title-small" weight="bold">
          {t('projects.title')}
        </Text>
        {total > 0 && (
          <Text color="secondary">
            {t('projects.count', {
              count: total,
              formatted: formatNumber(total),
            })}
          </Text>
        )}
        {projects.length > 0 && (
          <span className={classes.end}>
            <EventExport what="projects" />
            {create}
          </span>
        )}
      </div>
      {(active || total > 0) && <ProjectFilters />}
      {result.isPending && <LoadingLines lines={6} height={24} />}
      {result.isError && (
        <FailureState
          error={result.error}
          permission={hackathonsProjectReadPermission.name}
          onRetry={() => result.refetch()}
        />
      )}
      {result.data && projects.length === 0 && (
        <StateMessage
          icon={<RiFlaskLine size={40} aria-hidden />}
          title={t(active ? 'projects.empty.filtered' : 'projects.empty.title')}
          action={
            active ? (
              <Button variant="secondary" onPress={clear}>
                {t('common.clear')}
              </Button>
            ) : (
              create || undefined
            )
          }
        >
          {active && t('projects.empty.filteredText')}
          {!active &&
            t(
              event.my.teamId
                ? 'projects.empty.member'
                : 'projects.empty.visitor',
            )}
        </StateMessage>
      )}
      {projects.length > 0 && (
        <ul
          className={classes.board}
          aria-label={t('projects.list')}
          data-stale={result.isPlaceholderData || undefined}
        >
          {projects.map(project => (
            <ProjectCard key={project.id} project={project} />
          ))}
        </ul>
      )}
      <LoadMore result={result} />
      <ProjectDialog isOpen={creating} onClose={() => setCreating(false)} />
    </div>
  );
}

function ProjectFilters() {
  const t = useTexts();
  const { filters, active, change, clear } = useProjectFilters();
  return (
    <div
      className={classes.filters}
      role="search"
      aria-label={t('projects.filters')}
    >
      <SearchBox
        className={classes.search}
        value={filters.q}
        label={t('projects.search')}
        onChange={q => change({ q })}
      />
      <FilterSelect
        className={classes.select}
        label={t('projects.status')}
        anyLabel={t('projects.anyStatus')}
        value={filters.status}
        options={STATUSES.map(status => ({
          id: status,
          label: t(`projects.statuses.${status}`),
        }))}
        onChange={status => change({ status })}
      />
      <ThemeSelect
        className={classes.theme}
        label={t('projects.theme')}
        anyLabel={t('projects.anyTheme')}
        value={filters.theme}
        onChange={next => change({ theme: next })}
      />
      <ToggleButton
        size="small"
        isSelected={filters.wantsHelp}
        onChange={wantsHelp => change({ wantsHelp })}
      >
        {t('projects.wantsHelp')}
      </ToggleButton>
      <ToggleButton
        size="small"
        isSelected={filters.submitted}
        onChange={submitted => change({ submitted })}
      >
        {t('projects.submitted')}
      </ToggleButton>
      <ToggleButton
        size="small"
        isSelected={filters.mine}
        onChange={mine => change({ mine })}
      >
        {t('projects.mine')}
      </ToggleButton>
      {active && (
        <Button size="small" variant="tertiary" onPress={clear}>
          {t('common.clear')}
        </Button>
      )}
    </div>
  );
}

import { Button, Select, ToggleButton } from '@backstage/ui';
import { SearchBox } from '@guildhall/plugin-guildhall-react';
import { useJoinableTeams } from '../../query/useTeams';
import { useTexts } from '../common';
import { useEvent } from '../event/useEvent';
import classes from './teams.module.css';
import { useTeamFilters } from './useTeamFilters';

const ANY = 'any';

/** Text, theme, wanted skill, and room. */
export function TeamFilters() {
  const t = useTexts();
  const { ref, event } = useEvent();
  const { filters, active, change, clear } = useTeamFilters();
  const joinable = useJoinableTeams(ref);
  const skills = [
    ...new Set([
      ...(joinable.data?.items.flatMap(team => team.wantedSkills) ?? []),
      ...(filters.wanted ? [filters.wanted] : []),
    ]),
  ].sort((a, b) => a.localeCompare(b));
  return (
    <div
      className={classes.filters}
      role="search"
      aria-label={t('teams.filters')}
    >
      <SearchBox
        className={classes.search}
        value={filters.q}
        label={t('teams.search')}
        onChange={q => change({ q })}
      />
      {event.themes.length > 0 && (
        <Select
          className={classes.select}
          size="small"
          aria-label={t('teams.theme')}
          selectionMode="single"
          value={filters.theme ?? ANY}
          onChange={theme =>
            change({ theme: theme === ANY ? undefined : String(theme) })
          }
          options={[
            { id: ANY, label: t('teams.anyTheme') },
            ...event.themes.map(({ name, title }) => ({
              id: name,
              label: title,
            })),
          ]}
        />
      )}
      {skills.length > 0 && (
        <Select
          className={classes.select}
          size="small"
          aria-label={t('teams.skill')}
          selectionMode="single"
          search
          value={filters.wanted ?? ANY}
          onChange={wanted =>
            change({ wanted: wanted === ANY ? undefined : String(wanted) })
          }
          options={[
            { id: ANY, label: t('teams.anySkill') },
            ...skills.map(skill => ({ id: skill, label: skill })),
          ]}
        />
      )}
      <ToggleButton
        size="small"
        isSelected={filters.joinable}
        onChange={value => change({ joinable: value })}
      >
        {t('teams.joinable')}
      </ToggleButton>
      {active && (
        <Button size="small" variant="tertiary" onPress={clear}>
          {t('common.clear')}
        </Button>
      )}
    </div>
  );
}

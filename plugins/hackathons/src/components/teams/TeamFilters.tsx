import { Button, ToggleButton } from '@backstage/ui';
import { SearchBox } from '@guildhall/plugin-guildhall-react';
import { useJoinableTeams } from '../../query/useTeams';
import { FilterSelect, ThemeSelect, useTexts } from '../common';
import { useEvent } from '../event/useEvent';
import classes from './teams.module.css';
import { useTeamFilters } from './useTeamFilters';

/** Text, theme, wanted skill, and room. */
export function TeamFilters() {
  const t = useTexts();
  const { ref } = useEvent();
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
      <ThemeSelect
        className={classes.select}
        label={t('teams.theme')}
        anyLabel={t('teams.anyTheme')}
        value={filters.theme}
        onChange={next => change({ theme: next })}
      />
      {skills.length > 0 && (
        <FilterSelect
          className={classes.select}
          label={t('teams.skill')}
          anyLabel={t('teams.anySkill')}
          search
          value={filters.wanted}
          options={skills.map(skill => ({ id: skill, label: skill }))}
          onChange={skill => change({ wanted: skill })}
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

import { Button, Select, ToggleButton } from '@backstage/ui';
import { SearchBox } from '@guildhall/plugin-guildhall-react';
import { FilterSelect, useTexts } from '../common';
import { useEvent } from '../event/useEvent';
import classes from './participants.module.css';
import { useDemand } from './useDemand';
import { STATES, useParticipantFilters } from './useParticipantFilters';

/** Text, skill, who looks for a team, and for organisers the state. */
export function ParticipantFilters() {
  const t = useTexts();
  const { event } = useEvent();
  const { filters, active, change, clear } = useParticipantFilters();
  const { skills } = useDemand();
  const offered = [
    ...new Set([
      ...skills.map(({ skill }) => skill),
      ...(filters.skill ? [filters.skill] : []),
    ]),
  ].sort((a, b) => a.localeCompare(b));
  return (
    <div
      className={classes.filters}
      role="search"
      aria-label={t('participants.filters')}
    >
      <SearchBox
        className={classes.search}
        value={filters.q}
        label={t('participants.search')}
        onChange={q => change({ q })}
      />
      {offered.length > 0 && (
        <FilterSelect
          className={classes.select}
          label={t('participants.skill')}
          anyLabel={t('participants.anySkill')}
          search
          value={filters.skill}
          options={offered.map(skill => ({ id: skill, label: skill }))}
          onChange={skill => change({ skill: skill })}
        />
      )}
      <ToggleButton
        size="small"
        isSelected={filters.looking}
        onChange={looking => change({ looking })}
      >
        {t('participants.looking')}
      </ToggleButton>
      <ToggleButton
        size="small"
        isSelected={filters.teamless}
        onChange={teamless => change({ teamless })}
      >
        {t('participants.withoutTeam')}
      </ToggleButton>
      {event.may.manage && (
        <Select
          className={classes.select}
          size="small"
          aria-label={t('participants.state')}
          selectionMode="single"
          value={filters.state ?? 'registered'}
          onChange={state =>
            change({
              state:
                state === 'registered'
                  ? undefined
                  : (state as (typeof STATES)[number]),
            })
          }
          options={STATES.map(state => ({
            id: state,
            label: t(`participants.states.${state}`),
          }))}
        />
      )}
      {active && (
        <Button size="small" variant="tertiary" onPress={clear}>
          {t('common.clear')}
        </Button>
      )}
    </div>
  );
}

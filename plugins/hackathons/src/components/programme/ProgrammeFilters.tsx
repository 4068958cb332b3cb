import { Button } from '@backstage/ui';
import { DateField, EntityPicker, useTexts } from '../common';
import classes from './programme.module.css';
import { useProgrammeFilters } from './useProgrammeFilters';

/** From when to when, and whose events are counted. */
export function ProgrammeFilters() {
  const t = useTexts();
  const { filters, active, change, clear } = useProgrammeFilters();
  return (
    <div
      className={classes.filters}
      role="search"
      aria-label={t('programme.filters')}
    >
      <DateField
        className={classes.day}
        size="small"
        label={t('programme.from')}
        value={filters.from}
        onChange={from => change({ from })}
      />
      <DateField
        className={classes.day}
        size="small"
        label={t('programme.to')}
        value={filters.to}
        onChange={to => change({ to })}
      />
      <div className={classes.group}>
        <EntityPicker
          single
          size="small"
          kinds={['group']}
          label={t('programme.groupFilter')}
          value={filters.group ? [filters.group] : []}
          onChange={([group = '']) => change({ group })}
        />
      </div>
      {active && (
        <Button size="small" variant="tertiary" onPress={clear}>
          {t('common.clear')}
        </Button>
      )}
    </div>
  );
}

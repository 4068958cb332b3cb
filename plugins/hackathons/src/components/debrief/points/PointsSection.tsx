import { Button, Select } from '@backstage/ui';
import {
  Deadline,
  SearchBox,
  StateMessage,
  useNow,
} from '@guildhall/plugin-guildhall-react';
import type {
  Debrief,
  DebriefPointKind,
} from '@guildhall/plugin-hackathons-common';
import { RiChat3Line, RiTimeLine } from '@remixicon/react';
import { useState } from 'react';
import { FilterSelect, useTexts } from '../../common';
import classes from '../debrief.module.css';
import {
  POINT_KINDS,
  POINT_STATES,
  SORTS,
  usePointFilters,
} from '../useDebriefFilters';
import { PointColumn } from './PointColumn';
import { PointDialog } from './PointDialog';

/** What worked, what did not and what to change, side by side. */
export function PointsSection(props: { debrief: Debrief }) {
  const t = useTexts();
  const { debrief } = props;
  const { opensAt, counts, may } = debrief;
  const { active } = usePointFilters();
  const [adding, setAdding] = useState(false);
  const [kind, setKind] = useState<DebriefPointKind>('worked');
  const now = useNow(opensAt).getTime();
  function add(to: DebriefPointKind) {
    setKind(to);
    setAdding(true);
  }
  if (Date.parse(opensAt) > now) {
    return (
      <StateMessage
        icon={<RiTimeLine size={40} aria-hidden />}
        title={t('debrief.notOpenTitle')}
        action={<Deadline at={opensAt} quiet />}
      >
        {t('debrief.notOpen')}
      </StateMessage>
    );
  }
  return (
    <div className={classes.section}>
      {counts.points === 0 && !active ? (
        <StateMessage
          icon={<RiChat3Line size={40} aria-hidden />}
          title={t('debrief.points.emptyTitle')}
          action={
            may.say && (
              <Button variant="primary" onPress={() => add('worked')}>
                {t('debrief.points.add')}
              </Button>
            )
          }
        >
          {t(
            debrief.open
              ? 'debrief.points.empty'
              : 'debrief.points.emptyClosed',
          )}
        </StateMessage>
      ) : (
        <>
          <Filters />
          <div className={classes.columns}>
            {POINT_KINDS.map(each => (
              <PointColumn
                key={each}
                kind={each}
                debrief={debrief}
                onAdd={() => add(each)}
              />
            ))}
          </div>
        </>
      )}
      <PointDialog
        isOpen={adding}
        kind={kind}
        pointsLeft={debrief.pointsLeft}
        onClose={() => setAdding(false)}
      />
    </div>
  );
}

function Filters() {
  const t = useTexts();
  const { filters, active, change, clear } = usePointFilters();
  return (
    <div
      className={classes.filters}
      role="search"
      aria-label={t('debrief.points.filters')}
    >
      <SearchBox
        className={classes.search}
        label={t('debrief.points.search')}
        value={filters.q}
        onChange={q => change({ q })}
      />
      <FilterSelect
        className={classes.select}
        label={t('debrief.points.state')}
        anyLabel={t('debrief.points.anyState')}
        value={filters.state}
        options={POINT_STATES.map(state => ({
          id: state,
          label: t(`debrief.points.states.${state}`),
        }))}
        onChange={state => change({ state })}
      />
      <Select
        className={classes.select}
        size="small"
        aria-label={t('debrief.points.sort')}
        selectionMode="single"
        value={filters.sort}
        onChange={key => change({ sort: SORTS.find(sort => sort === key) })}
        options={SORTS.map(sort => ({
          id: sort,
          label: t(`debrief.points.sorts.${sort}`),
        }))}
      />
      {active && (
        <Button size="small" variant="tertiary" onPress={clear}>
          {t('common.clear')}
        </Button>
      )}
    </div>
  );
}

import { Alert, Button, Text } from '@backstage/ui';
import {
  choiceParam,
  Deadline,
  FailureState,
  formatNumber,
  layoutClasses,
  LoadingLines,
  SearchBox,
  StateMessage,
  textParam,
  useUrlFilters,
} from '@guildhall/plugin-guildhall-react';
import {
  type EndingPage,
  hackathonsEventReadPermission,
} from '@guildhall/plugin-hackathons-common';
import { RiFilterOffLine, RiRouteLine } from '@remixicon/react';
import { useId, useMemo } from 'react';
import { useEndings, useProposedToMe } from '../../query/useEndings';
import { FilterSelect, LoadMore, Parts, useTexts } from '../common';
import { EventExport } from '../event/EventExport';
import { useEvent } from '../event/useEvent';
import { ENDING_STATES, SINGLE_STATES, STATE_TONES } from './endingStates';
import { OutcomeCard } from './OutcomeCard';
import classes from './outcomes.module.css';
import { RemindAll, RemindOfState, WhyNoReminder } from './RemindAll';

const PARAMS = { state: choiceParam(ENDING_STATES), q: textParam() };

/** What becomes of every project that was submitted. */
export function OutcomesPage() {
  const t = useTexts();
  const { ref, event } = useEvent();
  const { filters, active, change, clear } = useUrlFilters(PARAMS);
  const query = useMemo(
    () => ({ state: filters.state, q: filters.q || undefined }),
    [filters],
  );
  const result = useEndings(ref, query);
  const proposed = useProposedToMe();
  const asked = new Set(proposed.data?.items.map(({ projectId }) => projectId));
  const first = result.data?.first;
  const items = result.data?.items ?? [];
  if (result.isPending) {
    return <LoadingLines lines={8} />;
  }
  if (!first) {
    return (
      <FailureState
        error={result.error}
        permission={hackathonsEventReadPermission.name}
        onRetry={() => result.refetch()}
      />
    );
  }
  if (first.counts.projects === 0 && !active) {
    return <NothingYet page={first} />;
  }
  return (
    <div className={classes.page}>
      <div className={classes.head}>
        <Text as="h2" variant="title-small" weight="bold">
          {t('outcomes.title')}
        </Text>
        <span className={classes.end}>
          <EventExport what="endings" />
        </span>
      </div>
      <Summary page={first} />
      <div
        className={classes.filters}
        role="search"
        aria-label={t('outcomes.filters')}
      >
        <FilterSelect
          className={classes.select}
          label={t('outcomes.state')}
          anyLabel={t('outcomes.anyState')}
          value={filters.state}
          options={ENDING_STATES.map(state => ({
            id: state,
            label: t(`outcomes.filterStates.${state}`),
          }))}
          onChange={state => change({ state })}
        />
        <SearchBox
          className={classes.search}
          label={t('outcomes.search')}
          value={filters.q}
          onChange={q => change({ q })}
        />
        {active && (
          <Button size="small" variant="tertiary" onPress={clear}>
            {t('common.clear')}
          </Button>
        )}
      </div>
      {first.open &&
        event.may.manage &&
        (filters.state === 'waiting' || filters.state === 'declined') && (
          <RemindOfState
            hackathonRef={ref}
            state={filters.state}
            searched={filters.q !== ''}
          />
        )}
      {items.length === 0 ? (
        <StateMessage
          icon={<RiFilterOffLine size={40} aria-hidden />}
          title={t('outcomes.filteredTitle')}
          action={
            <Button variant="secondary" onPress={clear}>
              {t('common.clear')}
            </Button>
          }
        >
          {t('outcomes.filtered')}
        </StateMessage>
      ) : (
        <ul
          className={classes.board}
          aria-label={t('outcomes.list')}
          data-stale={result.isPlaceholderData || undefined}
        >
          {items.map(item => (
            <OutcomeCard
              key={item.projectId}
              item={item}
              open={first.open}
              asked={asked.has(item.projectId)}
            />
          ))}
        </ul>
      )}
      <LoadMore result={result} />
    </div>
  );
}

/** How many projects ended in which way; for organisers, how many teams are silent. */
function Summary(props: { page: EndingPage }) {
  const t = useTexts();
  const { ref, event } = useEvent();
  const { change } = useUrlFilters(PARAMS);
  const { counts, open, remindable } = props.page;
  const whyNot = useId();
  return (
    <div className={classes.stack}>
      <Text as="p">
        {t('outcomes.said', {
          count: counts.projects,
          said: formatNumber(counts.projects - counts.none),
          formatted: formatNumber(counts.projects),
        })}
        {'. '}
        {t('outcomes.lived', {
          owned: formatNumber(counts.owned),
          production: formatNumber(counts.production),
        })}
      </Text>
      <Parts
        label={t('outcomes.chart')}
        parts={SINGLE_STATES.map(state => ({
          key: state,
          label: t(`outcomes.states.${state}`),
          value: counts[state],
          tone: STATE_TONES[state],
          hollow: state === 'stopped',
        }))}
      />
      {open && event.may.manage && counts.none > 0 && (
        <Alert
          status="warning"
          icon
          title={t('outcomes.chase', {
            count: counts.none,
            formatted: formatNumber(counts.none),
          })}
          className={layoutClasses.notice}
          description={
            <>
              {t('outcomes.chaseText')}
              {remindable && (
                <WhyNoReminder id={whyNot} remindable={remindable} />
              )}
            </>
          }
          customActions={
            <>
              <Button
                size="small"
                variant="secondary"
                onPress={() => change({ state: 'none' })}
              >
                {t('outcomes.chaseShow')}
              </Button>
              {remindable && (
                <RemindAll
                  hackathonRef={ref}
                  state="none"
                  remindable={remindable}
                  whyNot={whyNot}
                />
              )}
            </>
          }
        />
      )}
    </div>
  );
}

function NothingYet(props: { page: EndingPage }) {
  const t = useTexts();
  const { open, opensAt } = props.page;
  return (
    <StateMessage
      icon={<RiRouteLine size={40} aria-hidden />}
      title={t(open ? 'outcomes.emptyTitle' : 'outcomes.notOpenTitle')}
      action={
        !open &&
        opensAt && (
          <span className={classes.line}>
            {t('outcomes.opensAt')} <Deadline at={opensAt} quiet />
          </span>
        )
      }
    >
      {t(open ? 'outcomes.empty' : 'outcomes.notOpenText')}
    </StateMessage>
  );
}

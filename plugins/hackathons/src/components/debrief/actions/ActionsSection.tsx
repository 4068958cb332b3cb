import { Button, Select, Text } from '@backstage/ui';
import {
  FailureState,
  formatNumber,
  LoadingLines,
  Panel,
  StateMessage,
} from '@guildhall/plugin-guildhall-react';
import type {
  Debrief,
  DebriefAction,
} from '@guildhall/plugin-hackathons-common';
import { RiCheckboxMultipleLine } from '@remixicon/react';
import { useState } from 'react';
import { useDebriefActions } from '../../../query/useDebrief';
import { LoadMore, useTexts } from '../../common';
import { useEvent } from '../../event/useEvent';
import classes from '../debrief.module.css';
import { ACTION_FILTERS, useActionFilters } from '../useDebriefFilters';
import { ActionDialog } from './ActionDialog';
import { ActionRow } from './ActionRow';
import { ThemesPanel } from './ThemesPanel';

/** What is to be done after the event, the reader's first, and themes for the next one. */
export function ActionsSection(props: { debrief: Debrief }) {
  const t = useTexts();
  const { debrief } = props;
  const { counts, may } = debrief;
  const { ref } = useEvent();
  const { filters, change } = useActionFilters();
  const [adding, setAdding] = useState(false);
  const result = useDebriefActions(ref, {
    state: filters.actions === 'all' ? undefined : filters.actions,
  });
  const actions = result.data?.items;
  const mine = actions?.filter(action => action.mine) ?? [];
  const others = actions?.filter(action => !action.mine) ?? [];
  return (
    <div className={classes.section}>
      <div className={classes.head}>
        {counts.actions > 0 && (
          <Text color="secondary">
            {t('debrief.actions.summary', {
              done: formatNumber(counts.actionsDone),
              formatted: formatNumber(counts.actions),
            })}
          </Text>
        )}
        <span className={classes.end}>
          <Select
            className={classes.narrow}
            size="small"
            aria-label={t('debrief.actions.filter')}
            selectionMode="single"
            value={filters.actions}
            onChange={key =>
              change({ actions: ACTION_FILTERS.find(each => each === key) })
            }
            options={ACTION_FILTERS.map(each => ({
              id: each,
              label: t(`debrief.actions.filters.${each}`),
            }))}
          />
          {may.decide && (
            <Button
              size="small"
              variant="secondary"
              onPress={() => setAdding(true)}
            >
              {t('debrief.actions.add')}
            </Button>
          )}
        </span>
      </div>
      {result.isPending && <LoadingLines lines={6} />}
      {result.isError && !actions && (
        <FailureState
          compact
          error={result.error}
          onRetry={() => result.refetch()}
        />
      )}
      {actions?.length === 0 &&
        (filters.actions === 'all' ? (
          <StateMessage
            compact
            icon={<RiCheckboxMultipleLine size={24} aria-hidden />}
            title={t('debrief.actions.emptyTitle')}
          >
            {t('debrief.actions.empty')}
          </StateMessage>
        ) : (
          <p className={classes.muted}>{t('debrief.actions.emptyFiltered')}</p>
        ))}
      <div
        className={classes.section}
        data-stale={result.isPlaceholderData || undefined}
      >
        <ActionList
          title={t('debrief.actions.mine')}
          actions={mine}
          debrief={debrief}
        />
        <ActionList
          title={t(
            mine.length > 0 ? 'debrief.actions.others' : 'debrief.actions.all',
          )}
          actions={others}
          debrief={debrief}
        />
      </div>
      <LoadMore result={result} />
      <ThemesPanel />
      <ActionDialog isOpen={adding} whole onClose={() => setAdding(false)} />
    </div>
  );
}

function ActionList(props: {
  title: string;
  actions: DebriefAction[];
  debrief: Debrief;
}) {
  const { title, actions, debrief } = props;
  if (actions.length === 0) {
    return null;
  }
  return (
    <Panel title={title}>
      <ul className={classes.rows} aria-label={title}>
        {actions.map(action => (
          <ActionRow
            key={action.id}
            action={action}
            mayDecide={debrief.may.decide}
          />
        ))}
      </ul>
    </Panel>
  );
}

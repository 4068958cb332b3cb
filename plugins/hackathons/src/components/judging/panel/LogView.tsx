import { Button } from '@backstage/ui';
import {
  choiceParam,
  FailureState,
  formatNumber,
  layoutClasses,
  LoadingLines,
  Person,
  RelativeTime,
  StateMessage,
  useUrlFilters,
} from '@guildhall/plugin-guildhall-react';
import {
  hackathonsEventManagePermission,
  type JudgingLogEntry,
} from '@guildhall/plugin-hackathons-common';
import { RiHistoryLine } from '@remixicon/react';
import { useMemo } from 'react';
import { useJudges, useJudgingLog } from '../../../query/useJudging';
import { FilterSelect, LoadMore, useTexts } from '../../common';
import { useEvent } from '../../event/useEvent';
import { actText, reasonText } from '../actText';
import classes from '../judging.module.css';
import panel from './panel.module.css';

const PARAMS = { judge: choiceParam(), project: choiceParam() };

/** All that happened in the judging. Nothing of it can be changed. */
export function LogView() {
  const t = useTexts();
  const { ref } = useEvent();
  const { filters, active, change, clear } = useUrlFilters(PARAMS);
  const query = useMemo(() => ({ ...filters }), [filters]);
  const result = useJudgingLog(ref, query);
  const judges = useJudges(ref);
  const entries = result.data?.pages.flatMap(page => page.items) ?? [];
  return (
    <div className={classes.stack}>
      <div
        className={classes.filters}
        role="search"
        aria-label={t('judging.log.filters')}
      >
        <FilterSelect
          className={panel.select}
          search
          label={t('judging.judges.judge')}
          anyLabel={t('judging.looks.anyJudge')}
          value={filters.judge}
          options={(judges.data?.items ?? []).map(
            ({ userRef, displayName }) => ({ id: userRef, label: displayName }),
          )}
          onChange={judge => change({ judge })}
        />
        {active && (
          <Button size="small" variant="tertiary" onPress={clear}>
            {t('common.clear')}
          </Button>
        )}
      </div>
      {result.isPending && <LoadingLines lines={6} height={24} />}
      {result.isError && !result.data && (
        <FailureState
          error={result.error}
          permission={hackathonsEventManagePermission.name}
          onRetry={() => result.refetch()}
        />
      )}
      {result.data && entries.length === 0 && (
        <StateMessage
          icon={<RiHistoryLine size={40} aria-hidden />}
          title={t('judging.history.none')}
        />
      )}
      {entries.length > 0 && (
        <ol
          className={`${layoutClasses.panel} ${classes.log} ${panel.log}`}
          aria-label={t('judging.panel.sections.log')}
        >
          {entries.map(entry => (
            <Entry key={entry.id} entry={entry} />
          ))}
        </ol>
      )}
      <LoadMore result={result} />
    </div>
  );
}

function Entry(props: { entry: JudgingLogEntry }) {
  const t = useTexts();
  const { entry } = props;
  const { by, judge, scores } = entry;
  return (
    <li>
      <span className={classes.logHead}>
        <strong>{actText(entry.act, t)}</strong>
        {entry.title && <span>{entry.title}</span>}
        {judge && <Person entityRef={judge} />}
        <span className={classes.muted}>
          <RelativeTime at={entry.at} />
        </span>
        {by && by !== judge && (
          <span className={classes.muted}>
            {t('judging.log.by')} <Person entityRef={by} />
          </span>
        )}
      </span>
      {scores && (
        <p className={classes.muted}>
          {scores
            .map(
              ({ criterion, score }) => `${criterion} ${formatNumber(score)}`,
            )
            .join(' · ')}
        </p>
      )}
      {(entry.reason || entry.text) && (
        <p className={classes.muted}>
          {[reasonText(entry.reason, t), entry.text]
            .filter(Boolean)
            .join(' – ')}
        </p>
      )}
    </li>
  );
}

import { Button } from '@backstage/ui';
import {
  choiceParam,
  FailureState,
  layoutClasses,
  LoadingLines,
  Person,
  RelativeTime,
  StateMessage,
  useUrlFilters,
} from '@guildhall/plugin-guildhall-react';
import {
  hackathonsEventManagePermission,
  type Judging,
  type JudgingLogEntry,
} from '@guildhall/plugin-hackathons-common';
import { RiHistoryLine } from '@remixicon/react';
import { useMemo } from 'react';
import { useJudgingLog } from '../../../query/useJudging';
import { LoadMore, useTexts } from '../../common';
import { useEvent } from '../../event/useEvent';
import { actText } from '../actText';
import classes from '../judging.module.css';
import { LogFacts } from '../LogFacts';
import { JudgeFilter } from './JudgeFilter';
import panel from './panel.module.css';

const PARAMS = { judge: choiceParam(), project: choiceParam() };

/** All that happened in the judging. Nothing of it can be changed. */
export function LogView(props: { judging: Judging }) {
  const t = useTexts();
  const { ref } = useEvent();
  const { filters, active, change, clear } = useUrlFilters(PARAMS);
  const query = useMemo(() => ({ ...filters }), [filters]);
  const result = useJudgingLog(ref, query);
  const entries = result.data?.items ?? [];
  return (
    <div className={classes.stack}>
      <div
        className={classes.filters}
        role="search"
        aria-label={t('judging.log.filters')}
      >
        <JudgeFilter
          value={filters.judge}
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
            <Entry key={entry.id} entry={entry} judging={props.judging} />
          ))}
        </ol>
      )}
      <LoadMore result={result} />
    </div>
  );
}

function Entry(props: { entry: JudgingLogEntry; judging: Judging }) {
  const t = useTexts();
  const { entry, judging } = props;
  const { by, judge } = entry;
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
      <LogFacts entry={entry} criteria={judging.criteria} />
    </li>
  );
}

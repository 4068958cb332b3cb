import { Accordion, AccordionPanel, AccordionTrigger } from '@backstage/ui';
import {
  errorMessage,
  LoadingLines,
  Person,
  RelativeTime,
} from '@guildhall/plugin-guildhall-react';
import type {
  Judging,
  JudgingLogEntry,
} from '@guildhall/plugin-hackathons-common';
import { useState } from 'react';
import { useLookLog } from '../../../query/useJudging';
import { LoadMore, useTexts } from '../../common';
import { useEvent } from '../../event/useEvent';
import { actText } from '../actText';
import classes from '../judging.module.css';
import { LogFacts } from '../LogFacts';

/** All that happened to a look; read when it is unfolded. */
export function LookHistory(props: {
  lookId: string;
  criteria: Judging['criteria'];
}) {
  const t = useTexts();
  const { ref } = useEvent();
  const [open, setOpen] = useState(false);
  const result = useLookLog(ref, props.lookId, open);
  const entries = result.data?.items ?? [];
  return (
    <Accordion isExpanded={open} onExpandedChange={setOpen}>
      <AccordionTrigger title={t('judging.history.title')} />
      <AccordionPanel>
        {result.isLoading && <LoadingLines lines={3} />}
        {result.isError && (
          <p role="alert" className={classes.muted}>
            {errorMessage(result.error)}
          </p>
        )}
        {result.data && entries.length === 0 && (
          <p className={classes.muted}>{t('judging.history.none')}</p>
        )}
        <ol className={classes.log} aria-label={t('judging.history.title')}>
          {entries.map(entry => (
            <Entry key={entry.id} entry={entry} criteria={props.criteria} />
          ))}
        </ol>
        <LoadMore result={result} />
      </AccordionPanel>
    </Accordion>
  );
}

function Entry(props: {
  entry: JudgingLogEntry;
  criteria: Judging['criteria'];
}) {
  const t = useTexts();
  const { entry, criteria } = props;
  return (
    <li>
      <span className={classes.logHead}>
        <strong>{actText(entry.act, t)}</strong>
        {entry.by && <Person entityRef={entry.by} />}
        <span className={classes.muted}>
          <RelativeTime at={entry.at} />
        </span>
      </span>
      <LogFacts entry={entry} criteria={criteria} />
    </li>
  );
}

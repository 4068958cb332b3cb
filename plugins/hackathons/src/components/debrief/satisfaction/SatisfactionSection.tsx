import {
  FailureState,
  LoadingLines,
  Panel,
} from '@guildhall/plugin-guildhall-react';
import type { Debrief } from '@guildhall/plugin-hackathons-common';
import { useAnswerTexts } from '../../../query/useDebrief';
import { LoadMore, useTexts } from '../../common';
import { useEvent } from '../../event/useEvent';
import classes from '../debrief.module.css';
import { AnswerPanel } from './AnswerPanel';
import { ResultPanel } from './ResultPanel';

/** How people liked the event: the reader's answer, the sums, and for organisers the words. */
export function SatisfactionSection(props: { debrief: Debrief }) {
  const { debrief } = props;
  return (
    <div className={classes.halves}>
      <AnswerPanel debrief={debrief} />
      <ResultPanel debrief={debrief} />
      {debrief.may.decide && debrief.satisfaction && <TextsPanel />}
    </div>
  );
}

function TextsPanel() {
  const t = useTexts();
  const { ref } = useEvent();
  const result = useAnswerTexts(ref, true);
  const texts = result.data?.items;
  return (
    <Panel title={t('debrief.satisfaction.texts')} className={classes.across}>
      {result.isPending && <LoadingLines />}
      {result.isError && !texts && (
        <FailureState
          compact
          error={result.error}
          onRetry={() => result.refetch()}
        />
      )}
      {texts?.length === 0 && (
        <p className={classes.muted}>{t('debrief.satisfaction.noTexts')}</p>
      )}
      <ul className={classes.quotes}>
        {texts?.map(({ text }, index) => (
          // They have neither names nor an order.
          <li key={index} className={classes.quote}>
            {text}
          </li>
        ))}
      </ul>
      <LoadMore result={result} />
    </Panel>
  );
}

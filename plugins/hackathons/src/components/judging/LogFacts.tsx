import { formatNumber } from '@guildhall/plugin-guildhall-react';
import type {
  Judging,
  JudgingLogEntry,
} from '@guildhall/plugin-hackathons-common';
import { useTexts } from '../common';
import { reasonText } from './actText';
import classes from './judging.module.css';

/** What an entry of the log says besides who did what: scores, and why. */
export function LogFacts(props: {
  entry: JudgingLogEntry;
  criteria: Judging['criteria'];
}) {
  const t = useTexts();
  const { scores, reason, text } = props.entry;
  const titles = new Map(
    props.criteria.map(({ name, title }) => [name, title]),
  );
  return (
    <>
      {scores && (
        <p className={classes.muted}>
          {scores
            .map(
              ({ criterion, score }) =>
                `${titles.get(criterion) ?? criterion} ${formatNumber(score)}`,
            )
            .join(' · ')}
        </p>
      )}
      {(reason || text) && (
        <p className={classes.muted}>
          {[reasonText(reason, t), text].filter(Boolean).join(' – ')}
        </p>
      )}
    </>
  );
}

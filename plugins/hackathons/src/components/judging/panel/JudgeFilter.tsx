import { useJudges } from '../../../query/useJudging';
import { FilterSelect, useTexts } from '../../common';
import { useEvent } from '../../event/useEvent';
import panel from './panel.module.css';

/** Filters by a judge of the event; by a user ref. */
export function JudgeFilter(props: {
  value: string | undefined;
  onChange: (judge: string | undefined) => void;
}) {
  const t = useTexts();
  const { ref } = useEvent();
  const judges = useJudges(ref);
  return (
    <FilterSelect
      className={panel.select}
      search
      label={t('judging.judges.judge')}
      anyLabel={t('judging.looks.anyJudge')}
      value={props.value}
      options={(judges.data?.items ?? []).map(({ userRef, displayName }) => ({
        id: userRef,
        label: displayName,
      }))}
      onChange={props.onChange}
    />
  );
}

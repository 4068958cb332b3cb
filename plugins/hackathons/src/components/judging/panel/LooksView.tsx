import { Button, Link } from '@backstage/ui';
import {
  choiceParam,
  FailureState,
  formatNumber,
  layoutClasses,
  LoadingLines,
  Person,
  StateMessage,
  useUrlFilters,
} from '@guildhall/plugin-guildhall-react';
import {
  hackathonsEventManagePermission,
  type JudgeLookState,
  type Judging,
  type JudgingLook,
} from '@guildhall/plugin-hackathons-common';
import { RiInboxLine } from '@remixicon/react';
import { useMemo } from 'react';
import { useJudgingLooks } from '../../../query/useJudging';
import { FilterSelect, LoadMore, useTexts } from '../../common';
import { useEvent } from '../../event/useEvent';
import { reasonText } from '../actText';
import classes from '../judging.module.css';
import { LookStateChip } from '../LookStateChip';
import { JudgeFilter } from './JudgeFilter';
import panel from './panel.module.css';
import { TableGround } from './TableGround';

const STATES: JudgeLookState[] = ['assigned', 'scored', 'skipped', 'released'];
const PARAMS = {
  judge: choiceParam(),
  project: choiceParam(),
  state: choiceParam(STATES),
};

/** Who looks at what, with the scores that the reader may see. */
export function LooksView(props: { judging: Judging }) {
  const t = useTexts();
  const { ref } = useEvent();
  const { filters, active, change, clear } = useUrlFilters(PARAMS);
  const query = useMemo(() => ({ ...filters }), [filters]);
  const result = useJudgingLooks(ref, query);
  const looks = result.data?.items ?? [];
  return (
    <div className={classes.stack}>
      <div
        className={classes.filters}
        role="search"
        aria-label={t('judging.looks.filters')}
      >
        <JudgeFilter
          value={filters.judge}
          onChange={judge => change({ judge })}
        />
        <FilterSelect
          className={panel.select}
          label={t('judging.judges.state')}
          anyLabel={t('judging.looks.anyState')}
          value={filters.state}
          options={STATES.map(id => ({ id, label: t(`judging.states.${id}`) }))}
          onChange={state => change({ state })}
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
      {result.data && looks.length === 0 && (
        <StateMessage
          icon={<RiInboxLine size={40} aria-hidden />}
          title={t(active ? 'judging.looks.empty' : 'judging.looks.none')}
        />
      )}
      {looks.length > 0 && (
        <TableGround label={t('judging.looks.table')}>
          <table className={`${layoutClasses.table} ${layoutClasses.roomy}`}>
            <thead>
              <tr>
                <th scope="col">{t('judging.needs.project')}</th>
                <th scope="col">{t('judging.judges.judge')}</th>
                <th scope="col">{t('judging.judges.state')}</th>
                {props.judging.criteria.map(({ name, title }) => (
                  <th key={name} scope="col" data-numeric>
                    {title}
                  </th>
                ))}
                <th scope="col">{t('judging.looks.notes')}</th>
              </tr>
            </thead>
            <tbody>
              {looks.map(look => (
                <Row key={look.id} look={look} judging={props.judging} />
              ))}
            </tbody>
          </table>
        </TableGround>
      )}
      <LoadMore result={result} />
    </div>
  );
}

function Row(props: { look: JudgingLook; judging: Judging }) {
  const t = useTexts();
  const { href } = useEvent();
  const { look, judging } = props;
  const score = (name: string) =>
    look.scores.find(({ criterion }) => criterion === name)?.score;
  // A judge gives all scores or none.
  const hidden = look.state === 'scored' && look.scores.length === 0;
  const notes = [
    look.reason !== 'new' && t(`judging.reasons.${look.reason}`),
    look.skipReason &&
      look.state !== 'scored' &&
      t(`judging.skip.reasons.${look.skipReason}`),
    look.skipText,
    reasonText(look.releasedReason, t),
    look.noteToOrganisers,
  ].filter(Boolean);
  return (
    <tr>
      <th scope="row">
        <Link href={href(`judging/looks/${look.id}`)} variant="body-small">
          {look.title}
        </Link>
      </th>
      <td>
        <Person entityRef={look.judge} />
      </td>
      <td>
        <LookStateChip
          state={look.state}
          closed={judging.window?.state === 'closed'}
        />
      </td>
      {hidden ? (
        <td className={classes.muted} colSpan={judging.criteria.length}>
          {t('judging.hidden.chip')}
        </td>
      ) : (
        judging.criteria.map(({ name }) => (
          <td key={name} data-numeric>
            {score(name) === undefined ? '–' : formatNumber(score(name)!)}
          </td>
        ))
      )}
      <td>{notes.join(' · ')}</td>
    </tr>
  );
}

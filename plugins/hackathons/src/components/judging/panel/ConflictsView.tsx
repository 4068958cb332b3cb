import { Button, Switch, Text } from '@backstage/ui';
import {
  Chip,
  choiceParam,
  ConfirmDialog,
  EntityName,
  FailureState,
  flagParam,
  layoutClasses,
  LoadingLines,
  Person,
  RelativeTime,
  StateMessage,
  useUrlFilters,
} from '@guildhall/plugin-guildhall-react';
import {
  hackathonsEventManagePermission,
  type JudgeConflict,
} from '@guildhall/plugin-hackathons-common';
import { RiShieldCheckLine } from '@remixicon/react';
import { useMemo, useState } from 'react';
import {
  useJudgeConflicts,
  useJudges,
  usePanelActs,
} from '../../../query/useJudging';
import { LoadMore, useTexts } from '../../common';
import { useEvent } from '../../event/useEvent';
import { DeclareDialog } from '../DeclareDialog';
import classes from '../judging.module.css';
import { JudgeFilter } from './JudgeFilter';
import panel from './panel.module.css';
import { TableGround } from './TableGround';

const PARAMS = { judge: choiceParam(), lifted: flagParam() };

/** Who must not judge what, and why. */
export function ConflictsView() {
  const t = useTexts();
  const { ref } = useEvent();
  const { filters, active, change } = useUrlFilters(PARAMS);
  const query = useMemo(
    () => ({ judge: filters.judge, lifted: filters.lifted || undefined }),
    [filters],
  );
  const result = useJudgeConflicts(ref, query);
  const judges = useJudges(ref);
  const { lift } = usePanelActs(ref);
  const [declaring, setDeclaring] = useState(false);
  const [lifting, setLifting] = useState<JudgeConflict>();
  const [asking, setAsking] = useState(false);
  const conflicts = result.data?.items ?? [];
  return (
    <div className={classes.stack}>
      <Text as="p" color="secondary">
        {t('judging.conflicts.text')}
      </Text>
      <div
        className={classes.filters}
        role="search"
        aria-label={t('judging.conflicts.filters')}
      >
        <JudgeFilter
          value={filters.judge}
          onChange={judge => change({ judge })}
        />
        <Switch
          label={t('judging.conflicts.withLifted')}
          isSelected={filters.lifted}
          onChange={lifted => change({ lifted })}
        />
        <span className={classes.end}>
          <Button size="small" onPress={() => setDeclaring(true)}>
            {t('judging.conflicts.declare')}
          </Button>
        </span>
      </div>
      {result.isPending && <LoadingLines lines={6} height={24} />}
      {result.isError && !result.data && (
        <FailureState
          error={result.error}
          permission={hackathonsEventManagePermission.name}
          onRetry={() => result.refetch()}
        />
      )}
      {result.data && conflicts.length === 0 && (
        <StateMessage
          icon={<RiShieldCheckLine size={40} aria-hidden />}
          title={t(
            active ? 'judging.conflicts.empty' : 'judging.conflicts.none',
          )}
        />
      )}
      {conflicts.length > 0 && (
        <TableGround label={t('judging.conflicts.table')} acts>
          <table className={`${layoutClasses.table} ${layoutClasses.roomy}`}>
            <thead>
              <tr>
                <th scope="col">{t('judging.judges.judge')}</th>
                <th scope="col">{t('judging.needs.project')}</th>
                <th scope="col">{t('judging.conflicts.why')}</th>
                <th scope="col">{t('judging.conflicts.since')}</th>
                <th scope="col">
                  <span className={panel.hidden}>
                    {t('judging.judges.acts')}
                  </span>
                </th>
              </tr>
            </thead>
            <tbody>
              {conflicts.map(conflict => (
                <Row
                  key={conflict.id}
                  conflict={conflict}
                  onLift={() => {
                    setLifting(conflict);
                    setAsking(true);
                  }}
                />
              ))}
            </tbody>
          </table>
        </TableGround>
      )}
      <LoadMore result={result} />
      <DeclareDialog
        isOpen={declaring}
        judges={judges.data?.items ?? []}
        onClose={() => setDeclaring(false)}
      />
      <ConfirmDialog
        isOpen={asking}
        onClose={() => setAsking(false)}
        title={t('judging.conflicts.liftTitle', {
          title: lifting?.title ?? '',
        })}
        confirmLabel={t('judging.conflicts.lift')}
        reason={{ label: t('judging.conflicts.liftReason'), required: true }}
        onConfirm={async reason =>
          lifting && reason && (await lift.run({ id: lifting.id, reason }))
        }
      >
        {t('judging.conflicts.liftText')}
      </ConfirmDialog>
    </div>
  );
}

function Row(props: { conflict: JudgeConflict; onLift: () => void }) {
  const t = useTexts();
  const { conflict } = props;
  const liftable =
    (conflict.kind === 'declared' || conflict.kind === 'recused') &&
    !conflict.liftedAt;
  return (
    <tr>
      <th scope="row">
        <Person entityRef={conflict.judge} />
      </th>
      <td>
        {conflict.title}
        {conflict.teamName && (
          <p className={classes.muted}>{conflict.teamName}</p>
        )}
      </td>
      <td>
        <span className={classes.chips}>
          <Chip>{t(`judging.conflicts.kinds.${conflict.kind}`)}</Chip>
          {conflict.groups?.map(group => (
            <EntityName key={group} entityRef={group} />
          ))}
          {conflict.liftedAt && (
            <Chip tone="info">{t('judging.conflicts.isLifted')}</Chip>
          )}
        </span>
        {conflict.reason && <p className={classes.muted}>{conflict.reason}</p>}
        {conflict.liftedReason && (
          <p className={classes.muted}>{conflict.liftedReason}</p>
        )}
      </td>
      <td>
        <RelativeTime at={conflict.at} />
        {conflict.by && conflict.by !== conflict.judge && (
          <Person entityRef={conflict.by} />
        )}
      </td>
      <td>
        {liftable && (
          <Button size="small" variant="secondary" onPress={props.onLift}>
            {t('judging.conflicts.lift')}
          </Button>
        )}
      </td>
    </tr>
  );
}

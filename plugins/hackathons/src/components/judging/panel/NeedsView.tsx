import { Button, Menu, MenuItem, MenuTrigger, Text } from '@backstage/ui';
import {
  Chip,
  FailureState,
  formatNumber,
  formatShare,
  layoutClasses,
  LoadingLines,
  StateMessage,
} from '@guildhall/plugin-guildhall-react';
import {
  hackathonsEventManagePermission,
  type JudgeProgress,
  type Judging,
  type ProjectNeed,
} from '@guildhall/plugin-hackathons-common';
import { RiArrowDownSLine, RiCheckDoubleLine } from '@remixicon/react';
import {
  useJudges,
  useJudgingNeeds,
  usePanelActs,
} from '../../../query/useJudging';
import { ActError, Explain, LoadMore, useTexts } from '../../common';
import { useEvent } from '../../event/useEvent';
import classes from '../judging.module.css';
import panel from './panel.module.css';
import { TableGround } from './TableGround';

/** Which projects need one more look, and the way to give it to somebody. */
export function NeedsView(props: { judging: Judging }) {
  const t = useTexts();
  const { ref } = useEvent();
  const result = useJudgingNeeds(ref);
  const judges = useJudges(ref);
  const { addLook } = usePanelActs(ref);
  const needs = result.data?.items ?? [];
  const active = (judges.data?.items ?? []).filter(
    ({ state }) => state === 'active',
  );
  const mayGive =
    props.judging.window?.state !== 'closed' &&
    props.judging.assignedAt !== undefined;
  return (
    <div className={classes.stack}>
      <Text as="p" color="secondary">
        {t(
          props.judging.may.seeScores
            ? 'judging.needs.text'
            : 'judging.needs.textByCount',
        )}
      </Text>
      <ActError
        act={addLook}
        hackathonRef={ref}
        topics={['judging']}
        title={t('judging.needs.failed')}
      />
      {result.isPending && <LoadingLines lines={6} height={24} />}
      {result.isError && !result.data && (
        <FailureState
          error={result.error}
          permission={hackathonsEventManagePermission.name}
          onRetry={() => result.refetch()}
        />
      )}
      {result.data && needs.length === 0 && (
        <StateMessage
          icon={<RiCheckDoubleLine size={40} aria-hidden />}
          title={t('judging.needs.none')}
        />
      )}
      {needs.length > 0 && (
        <TableGround label={t('judging.needs.table')} acts>
          <table className={layoutClasses.table}>
            <thead>
              <tr>
                <th scope="col">{t('judging.needs.project')}</th>
                <th scope="col">{t('judging.needs.looks')}</th>
                {props.judging.may.seeScores && (
                  <th scope="col">
                    {t('judging.needs.chance')}{' '}
                    <Explain what={t('judging.needs.chance')}>
                      {t('judging.needs.chanceHint')}
                    </Explain>
                  </th>
                )}
                <th scope="col">
                  <span className={panel.hidden}>
                    {t('judging.judges.acts')}
                  </span>
                </th>
              </tr>
            </thead>
            <tbody>
              {needs.map(need => (
                <Row
                  key={need.projectId}
                  need={need}
                  seesScores={props.judging.may.seeScores}
                  judges={active}
                  addLook={mayGive ? addLook : undefined}
                />
              ))}
            </tbody>
          </table>
        </TableGround>
      )}
      <LoadMore result={result} />
    </div>
  );
}

function Row(props: {
  need: ProjectNeed;
  seesScores: boolean;
  judges: JudgeProgress[];
  addLook: ReturnType<typeof usePanelActs>['addLook'] | undefined;
}) {
  const t = useTexts();
  const { need, seesScores, judges, addLook } = props;
  const { projectId, title, looks, wanted, open, chance } = need;
  return (
    <tr>
      <th scope="row">{title}</th>
      <td>
        <span className={classes.chips}>
          <span className={panel.number}>
            <Chip tone={looks < wanted ? 'warn' : 'good'}>
              {t('judging.needs.looksOf', {
                looks: formatNumber(looks),
                wanted: formatNumber(wanted),
              })}
            </Chip>
          </span>
          {open > 0 && (
            <span className={classes.muted}>
              {t('judging.needs.open', { open: formatNumber(open) })}
            </span>
          )}
        </span>
      </td>
      {seesScores && (
        <td>{chance === undefined ? '–' : formatShare(chance, 1)}</td>
      )}
      <td>
        {addLook && (
          <span className={panel.split}>
            <Button
              size="small"
              variant="secondary"
              isPending={addLook.busy}
              aria-label={t('judging.needs.giveLabel', { title })}
              onPress={() => addLook.attempt({ projectId })}
            >
              {t('judging.needs.give')}
            </Button>
            <MenuTrigger>
              <Button
                size="small"
                variant="secondary"
                aria-label={t('judging.needs.giveTo', { title })}
                iconStart={<RiArrowDownSLine />}
              />
              <Menu
                onAction={key =>
                  addLook.attempt({ projectId, judge: String(key) })
                }
              >
                {judges.map(judge => (
                  <MenuItem key={judge.userRef} id={judge.userRef}>
                    {t('judging.needs.judgeWith', {
                      name: judge.displayName,
                      open: formatNumber(judge.open),
                    })}
                  </MenuItem>
                ))}
              </Menu>
            </MenuTrigger>
          </span>
        )}
      </td>
    </tr>
  );
}

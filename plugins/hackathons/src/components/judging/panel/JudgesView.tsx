import { Button, Text } from '@backstage/ui';
import {
  Chip,
  FailureState,
  formatNumber,
  layoutClasses,
  LoadingLines,
  Person,
  RelativeTime,
  settingParam,
  type Tone,
  useUrlFilters,
} from '@guildhall/plugin-guildhall-react';
import {
  hackathonsEventManagePermission,
  type JudgePanelState,
  type JudgeProgress,
  type Judging,
} from '@guildhall/plugin-hackathons-common';
import { useState } from 'react';
import { useJudges } from '../../../query/useJudging';
import { FilterSelect, useTexts } from '../../common';
import { useEvent } from '../../event/useEvent';
import classes from '../judging.module.css';
import { JudgeDialog } from './JudgeDialog';
import panel from './panel.module.css';
import { TableGround } from './TableGround';

const TONES: Record<JudgePanelState, Tone> = {
  active: 'good',
  absent: 'warn',
  removed: 'neutral',
};
const ORDERS = ['name', 'open', 'scored'] as const;
const PARAMS = { order: settingParam(ORDERS) };

/** The judges: how much each has to do and has done, who is absent, whose scores don't count. */
export function JudgesView(props: { judging: Judging }) {
  const t = useTexts();
  const { ref } = useEvent();
  const result = useJudges(ref);
  const { filters, change } = useUrlFilters(PARAMS);
  const [changing, setChanging] = useState<string>();
  if (result.isPending) {
    return <LoadingLines lines={6} height={24} />;
  }
  if (!result.data) {
    return (
      <FailureState
        error={result.error}
        permission={hackathonsEventManagePermission.name}
        onRetry={() => result.refetch()}
      />
    );
  }
  const judges = sorted(result.data.items, filters.order);
  const most = Math.max(1, ...judges.map(({ assigned }) => assigned));
  const changed = judges.find(({ userRef }) => userRef === changing);
  return (
    <div className={classes.stack}>
      <div className={classes.filters}>
        <Text color="secondary">
          {t('judging.judges.count', { count: judges.length })}
        </Text>
        <span className={classes.end}>
          <FilterSelect
            className={panel.select}
            label={t('judging.judges.order')}
            anyLabel={t('judging.judges.orders.name')}
            value={filters.order === 'name' ? undefined : filters.order}
            options={(['open', 'scored'] as const).map(id => ({
              id,
              label: t(`judging.judges.orders.${id}`),
            }))}
            onChange={order => change({ order: order ?? 'name' })}
          />
        </span>
      </div>
      <TableGround label={t('judging.judges.table')} acts>
        <table className={`${layoutClasses.table} ${layoutClasses.roomy}`}>
          <thead>
            <tr>
              <th scope="col">{t('judging.judges.judge')}</th>
              <th scope="col">{t('judging.judges.state')}</th>
              <th scope="col">{t('judging.judges.load')}</th>
              <th scope="col" data-numeric>
                {t('judging.judges.skipped')}
              </th>
              <th scope="col" data-numeric>
                {t('judging.judges.conflicts')}
              </th>
              <th scope="col" data-numeric>
                {t('judging.judges.limit')}
              </th>
              <th scope="col">{t('judging.judges.lastAct')}</th>
              <th scope="col">
                <span className={panel.hidden}>{t('judging.judges.acts')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {judges.map(judge => (
              <Row
                key={judge.userRef}
                judge={judge}
                most={most}
                limit={judge.maxProjects ?? props.judging.maxProjectsPerJudge}
                onChange={() => setChanging(judge.userRef)}
              />
            ))}
          </tbody>
        </table>
      </TableGround>
      <JudgeDialog
        judge={changed}
        limit={props.judging.maxProjectsPerJudge}
        onClose={() => setChanging(undefined)}
      />
    </div>
  );
}

function Row(props: {
  judge: JudgeProgress;
  most: number;
  limit: number | undefined;
  onChange: () => void;
}) {
  const t = useTexts();
  const { judge, most, limit } = props;
  const { assigned, scored } = judge;
  return (
    <tr>
      <th scope="row">
        <Person entityRef={judge.userRef} strong />
      </th>
      <td>
        <span className={classes.chips}>
          <Chip tone={TONES[judge.state]} title={judge.stateReason}>
            {t(`judging.judges.states.${judge.state}`)}
          </Chip>
          {!judge.counts && (
            <Chip tone="bad" title={judge.countsReason}>
              {t('judging.judges.notCounting')}
            </Chip>
          )}
        </span>
        {(judge.stateReason || judge.countsReason) && (
          <p className={classes.muted}>
            {[judge.stateReason, judge.countsReason].filter(Boolean).join(' ')}
          </p>
        )}
      </td>
      <td>
        <span className={panel.load}>
          <span
            className={panel.track}
            style={{ inlineSize: `${(assigned / most) * 100}%` }}
            aria-hidden
          >
            <span
              style={{ inlineSize: `${(scored / (assigned || 1)) * 100}%` }}
            />
          </span>
          <span className={panel.number}>
            {t('judging.judges.scoredOf', {
              scored: formatNumber(scored),
              assigned: formatNumber(assigned),
            })}
          </span>
        </span>
      </td>
      <td data-numeric>{formatNumber(judge.skipped)}</td>
      <td data-numeric>{formatNumber(judge.conflicts)}</td>
      <td data-numeric>{limit === undefined ? '–' : formatNumber(limit)}</td>
      <td>{judge.lastActAt ? <RelativeTime at={judge.lastActAt} /> : '–'}</td>
      <td>
        {judge.state !== 'removed' && (
          <Button
            size="small"
            variant="secondary"
            aria-label={t('judging.judges.changeLabel', {
              name: judge.displayName,
            })}
            onPress={props.onChange}
          >
            {t('judging.judges.change')}
          </Button>
        )}
      </td>
    </tr>
  );
}

function sorted(
  judges: JudgeProgress[],
  order: (typeof ORDERS)[number],
): JudgeProgress[] {
  return judges.toSorted((a, b) =>
    order === 'name'
      ? a.displayName.localeCompare(b.displayName)
      : b[order] - a[order],
  );
}

import { Button, Link, Select, Text } from '@backstage/ui';
import {
  Chip,
  choiceParam,
  Deadline,
  FailureState,
  formatNumber,
  layoutClasses,
  LoadingLines,
  ScrollRegion,
  StateMessage,
  useNow,
  useUrlFilters,
} from '@guildhall/plugin-guildhall-react';
import {
  type CheckpointItem,
  type CheckpointOverview,
  type CheckpointSummary,
  hackathonsProjectReadPermission,
} from '@guildhall/plugin-hackathons-common';
import { RiFlagLine } from '@remixicon/react';
import { useMemo } from 'react';
import { useCheckpoints } from '../../query/useProjects';
import { LoadMore, useTexts } from '../common';
import { useEvent } from '../event/useEvent';
import classes from './projects.module.css';
import { StatusChip } from './StatusChip';

const STATES = [
  'missing',
  'late',
  'on-track',
  'at-risk',
  'blocked',
  'done',
  'unknown',
] as const;
const PARAMS = { checkpoint: choiceParam(), status: choiceParam(STATES) };
const ALL = 'all';

/** Where all projects stand, checkpoint by checkpoint. */
export function CheckpointsPage() {
  const t = useTexts();
  const { ref } = useEvent();
  const { filters, active, clear } = useUrlFilters(PARAMS);
  const query = useMemo(
    () => ({ checkpoint: filters.checkpoint, status: filters.status }),
    [filters],
  );
  const result = useCheckpoints(ref, query);
  const overview = result.data?.first;
  const items = result.data?.items ?? [];
  if (result.isPending) {
    return <LoadingLines lines={6} height={24} />;
  }
  if (!overview) {
    return (
      <FailureState
        error={result.error}
        permission={hackathonsProjectReadPermission.name}
        onRetry={() => result.refetch()}
      />
    );
  }
  if (overview.checkpoints.length === 0) {
    return (
      <StateMessage
        icon={<RiFlagLine size={40} aria-hidden />}
        title={t('checkpoints.none')}
      />
    );
  }
  return (
    <div className={classes.page}>
      <div className={classes.head}>
        <Text as="h2" variant="title-small" weight="bold">
          {t('checkpoints.title')}
        </Text>
        {overview.teamsWithoutProject > 0 && (
          <Text color="secondary">
            {t('checkpoints.teamsWithoutProject', {
              count: overview.teamsWithoutProject,
            })}
          </Text>
        )}
      </div>
      {(active || overview.projects > 0) && (
        <CheckpointFilters overview={overview} />
      )}
      {items.length === 0 ? (
        <StateMessage
          icon={<RiFlagLine size={40} aria-hidden />}
          title={t(active ? 'checkpoints.empty' : 'checkpoints.noProjects')}
          action={
            active && (
              <Button variant="secondary" onPress={clear}>
                {t('common.clear')}
              </Button>
            )
          }
        >
          {!active && t('checkpoints.noProjectsText')}
        </StateMessage>
      ) : (
        <Matrix overview={overview} items={items} />
      )}
      <LoadMore result={result} />
    </div>
  );
}

function CheckpointFilters(props: { overview: CheckpointOverview }) {
  const t = useTexts();
  const { filters, active, change, clear } = useUrlFilters(PARAMS);
  const { checkpoints } = props.overview;
  const now = useNow().getTime();
  // As the backend takes it when none is chosen: the last one that began.
  const latest =
    checkpoints.filter(({ opensAt }) => Date.parse(opensAt) <= now).at(-1) ??
    checkpoints[0];
  return (
    <div
      className={classes.filters}
      role="search"
      aria-label={t('checkpoints.filters')}
    >
      <Select
        className={classes.theme}
        size="small"
        aria-label={t('checkpoints.checkpoint')}
        selectionMode="single"
        value={filters.checkpoint ?? latest.name}
        onChange={key => change({ checkpoint: String(key) })}
        options={checkpoints.map(({ name, title }) => ({
          id: name,
          label: title ?? name,
        }))}
      />
      <Select
        className={classes.select}
        size="small"
        aria-label={t('checkpoints.status')}
        selectionMode="single"
        value={filters.status ?? ALL}
        onChange={key =>
          change({ status: STATES.find(state => state === key) })
        }
        options={[
          { id: ALL, label: t('checkpoints.all') },
          ...STATES.map(state => ({
            id: state,
            label: t(`checkpoints.states.${state}`),
          })),
        ]}
      />
      {active && (
        <Button size="small" variant="tertiary" onPress={clear}>
          {t('common.clear')}
        </Button>
      )}
    </div>
  );
}

function Matrix(props: {
  overview: CheckpointOverview;
  items: CheckpointItem[];
}) {
  const t = useTexts();
  const { href } = useEvent();
  const { checkpoints, projects } = props.overview;
  return (
    <ScrollRegion
      className={`${layoutClasses.panel} ${classes.ground}`}
      label={t('checkpoints.table')}
    >
      <table className={classes.matrix}>
        <thead>
          <tr>
            <th scope="col">{t('checkpoints.project')}</th>
            {checkpoints.map(checkpoint => (
              <CheckpointHead
                key={checkpoint.name}
                checkpoint={checkpoint}
                projects={projects}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {props.items.map(({ project, reports }) => (
            <tr key={project.id}>
              <th scope="row">
                <Link href={href(`projects/${project.id}`)}>
                  {project.title}
                </Link>
                <small className={classes.muted}>{project.teamName}</small>
              </th>
              {checkpoints.map(checkpoint => (
                <td key={checkpoint.name}>
                  <Cell
                    checkpoint={checkpoint}
                    report={reports.find(
                      report => report.checkpoint === checkpoint.name,
                    )}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function CheckpointHead(props: {
  checkpoint: CheckpointSummary;
  projects: number;
}) {
  const t = useTexts();
  const { checkpoint } = props;
  const { counts } = checkpoint;
  return (
    <th scope="col">
      <span className={classes.columnTitle} title={checkpoint.due}>
        {checkpoint.title ?? checkpoint.name}
      </span>
      <Deadline at={checkpoint.at} quiet={checkpoint.windowState !== 'open'} />
      <span className={classes.muted} style={{ display: 'block' }}>
        {t('checkpoints.counts', {
          reported: formatNumber(counts.reported),
          all: formatNumber(props.projects),
          late: formatNumber(counts.late),
        })}
        {checkpoint.demonstration && `, ${t('checkpoints.demonstration')}`}
      </span>
    </th>
  );
}

function Cell(props: {
  checkpoint: CheckpointSummary;
  report: CheckpointItem['reports'][number] | undefined;
}) {
  const t = useTexts();
  const { checkpoint, report } = props;
  const now = useNow(checkpoint.at);
  if (report) {
    return (
      <span className={classes.chips}>
        <StatusChip status={report.status} title={report.text} />
        {report.late && <Chip tone="warn">{t('checkpoints.late')}</Chip>}
      </span>
    );
  }
  // Reports are taken for a while after it was due.
  return Date.parse(checkpoint.at) <= now.getTime() ? (
    <Chip tone="bad">{t('checkpoints.missing')}</Chip>
  ) : (
    <span className={classes.muted}>{t('checkpoints.notReported')}</span>
  );
}

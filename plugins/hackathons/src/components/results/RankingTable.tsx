import { Link } from '@backstage/ui';
import { Chip, ScrollRegion } from '@guildhall/plugin-guildhall-react';
import type { ResultRow, Results } from '@guildhall/plugin-hackathons-common';
import { RiAwardLine } from '@remixicon/react';
import { useTexts, type Texts } from '../common';
import { useEvent } from '../event/useEvent';
import { groupRows, type RowGroup } from './groupRows';
import { formatPoints, Interval, IntervalAxis, Score } from './Interval';
import { type Axis, axisOf } from './intervals';
import classes from './ranking.module.css';

/**
 * All projects, best first, in the bands within which the order says little: score, interval, looks.
 *
 * @param props.plainMeans - shows the means of the scores as they were given, too
 */
export function RankingTable(props: { results: Results; plainMeans: boolean }) {
  const t = useTexts();
  const { results, plainMeans } = props;
  const axis = axisOf(results.items);
  const groups = groupRows(results.items);
  const hasVotes = results.items.some(({ votes }) => votes !== undefined);
  const columns = 5 + Number(plainMeans) + Number(hasVotes);
  return (
    <div className={classes.room}>
      <ScrollRegion label={t('results.ranking.title')}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('results.ranking.rank')}</th>
              <th scope="col">{t('results.ranking.project')}</th>
              <th scope="col" data-numeric>
                {t('results.ranking.score')}
              </th>
              <th scope="col" className={classes.interval}>
                {t('results.ranking.interval')}
                {plainMeans && ` · ◇ ${t('results.ranking.plainMean')}`}
                <IntervalAxis axis={axis} />
              </th>
              {plainMeans && (
                <th scope="col" data-numeric>
                  {t('results.ranking.plainMean')}
                </th>
              )}
              <th scope="col" data-numeric>
                {t('results.ranking.looks')}
              </th>
              {hasVotes && (
                <th scope="col" data-numeric>
                  {t('results.ranking.votes')}
                </th>
              )}
            </tr>
          </thead>
          {groups.map((group, index) => (
            <tbody key={`${group.kind} ${group.band}`} className={classes.band}>
              <tr>
                <th scope="rowgroup" colSpan={columns} className={classes.band}>
                  {titleOf(group, index === groups.length - 1, t)}
                </th>
              </tr>
              {group.rows.map(row => (
                <Row
                  key={row.projectId}
                  row={row}
                  axis={axis}
                  results={results}
                  plainMeans={plainMeans}
                  votes={hasVotes}
                />
              ))}
            </tbody>
          ))}
        </table>
      </ScrollRegion>
    </div>
  );
}

function titleOf(group: RowGroup, last: boolean, t: Texts): string {
  const { band = 0, rows } = group;
  const count = rows.length;
  if (group.kind === 'unscored') {
    return t('results.ranking.unscored');
  }
  if (group.kind === 'final') {
    return t('results.ranking.finals', { band, count });
  }
  if (count > 1) {
    return t('results.ranking.together', { band, count });
  }
  return t(last ? 'results.ranking.last' : 'results.ranking.alone', { band });
}

function Row(props: {
  row: ResultRow;
  axis: Axis;
  results: Results;
  plainMeans: boolean;
  votes: boolean;
}) {
  const t = useTexts();
  const { event, href } = useEvent();
  const { row, axis, results } = props;
  const own = event.my.projectId === row.projectId;
  const awards = results.awards.filter(({ award }) =>
    row.awards.includes(award),
  );
  return (
    <tr data-row>
      <td className={classes.rank}>{row.place ?? '–'}</td>
      <th scope="row">
        <span className={classes.project}>
          <Link
            standalone
            weight="bold"
            href={href(
              own
                ? `results/projects/${row.projectId}`
                : `projects/${row.projectId}`,
            )}
          >
            {row.title}
          </Link>
          {row.teamName && <small>{row.teamName}</small>}
          {(own || awards.length > 0) && (
            <span className={classes.chips}>
              {own && <Chip tone="info">{t('results.ranking.yours')}</Chip>}
              {awards.map(({ award, title }) => (
                <Chip
                  key={award}
                  tone="good"
                  icon={<RiAwardLine size={14} aria-hidden />}
                >
                  {title}
                </Chip>
              ))}
            </span>
          )}
        </span>
      </th>
      <td className={classes.score} data-numeric>
        <Score row={row} />
      </td>
      <td className={classes.interval}>
        <Interval row={row} axis={axis} plainMean={props.plainMeans} />
      </td>
      {props.plainMeans && (
        <td
          className={classes.extra}
          data-label={t('results.ranking.plainMean')}
          data-numeric
        >
          {row.plainMean === undefined ? '–' : formatPoints(row.plainMean)}
        </td>
      )}
      <td
        className={classes.extra}
        data-label={t('results.ranking.looks')}
        data-numeric
      >
        {row.looks}
      </td>
      {props.votes && (
        <td
          className={classes.extra}
          data-label={t('results.ranking.votes')}
          data-numeric
        >
          {row.votes ?? 0}
        </td>
      )}
    </tr>
  );
}

import { Link } from '@backstage/ui';
import {
  formatDate,
  formatNumber,
  formatRelative,
  layoutClasses,
  Panel,
  ScrollRegion,
} from '@guildhall/plugin-guildhall-react';
import type { ProgrammeEvent } from '@guildhall/plugin-hackathons-common';
import { RiArrowDownLine, RiArrowUpLine } from '@remixicon/react';
import { useTexts } from '../common';
import { useEventPath } from '../event/useEventPath';
import { sortEvents } from './eventColumns';
import classes from './programme.module.css';
import { type Column, useProgrammeFilters } from './useProgrammeFilters';

const COLUMNS: ReadonlyArray<{ id: Column; numeric?: boolean }> = [
  { id: 'title' },
  { id: 'ended' },
  { id: 'participants', numeric: true },
  { id: 'submitted', numeric: true },
  { id: 'decided', numeric: true },
  { id: 'owned', numeric: true },
  { id: 'production90', numeric: true },
  { id: 'production180', numeric: true },
  { id: 'days', numeric: true },
  { id: 'connections', numeric: true },
  { id: 'satisfaction', numeric: true },
];

/** The figures of each event. */
export function EventsTable(props: { events: ProgrammeEvent[] }) {
  const t = useTexts();
  const { filters } = useProgrammeFilters();
  const { sort, order } = filters;
  const live = props.events.filter(({ final }) => !final);
  const counted = live.map(({ computedAt }) => computedAt).sort()[0];
  return (
    <Panel title={t('programme.events.title')}>
      <ScrollRegion label={t('programme.events.title')}>
        <table
          className={`${layoutClasses.table} ${classes.events}`}
          aria-label={t('programme.events.title')}
        >
          <thead>
            <tr>
              {COLUMNS.map(column => (
                <ColumnHead key={column.id} {...column} />
              ))}
            </tr>
          </thead>
          <tbody>
            {sortEvents(props.events, sort, order).map(event => (
              <EventRow key={event.hackathonRef} event={event} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <p className={classes.note}>
        {counted
          ? t('programme.events.live', { when: formatRelative(counted) })
          : t('programme.events.final')}
      </p>
    </Panel>
  );
}

function ColumnHead(props: { id: Column; numeric?: boolean }) {
  const t = useTexts();
  const { filters, change } = useProgrammeFilters();
  const { id, numeric } = props;
  const label = t(
    id === 'title' ? 'programme.events.event' : `programme.events.${id}`,
  );
  const sorted = filters.sort === id ? filters.order : undefined;
  const Icon = sorted === 'ascending' ? RiArrowUpLine : RiArrowDownLine;
  // Names from the first on, figures from the greatest.
  const first = id === 'title' ? 'ascending' : 'descending';
  const other = sorted === 'ascending' ? 'descending' : 'ascending';
  return (
    <th
      scope="col"
      data-numeric={numeric || undefined}
      aria-sort={sorted ?? 'none'}
    >
      <button
        type="button"
        className={classes.sort}
        title={t('programme.events.sort', { column: label })}
        onClick={() => change({ sort: id, order: sorted ? other : first })}
      >
        {label}
        <Icon size={14} aria-hidden data-idle={!sorted || undefined} />
      </button>
    </th>
  );
}

function EventRow(props: { event: ProgrammeEvent }) {
  const t = useTexts();
  const { event } = props;
  const path = useEventPath(event.hackathonRef);
  const { submitted, satisfaction, medianDaysToDecision: days } = event;
  const over = Date.parse(event.end) <= Date.now();
  const unknown = t('programme.events.unknown');
  return (
    <tr>
      <th scope="row">
        <Link href={`${path}/outcomes`} variant="body-small" weight="bold">
          {event.final ? event.title : `${event.title}\u00a0*`}
        </Link>
      </th>
      <td>
        {over ? (
          <time dateTime={event.end}>{formatDate(event.end)}</time>
        ) : (
          t('programme.events.runs')
        )}
      </td>
      <td data-numeric>{formatNumber(event.participants)}</td>
      <td data-numeric>{formatNumber(submitted)}</td>
      <Of n={event.decided} of={submitted} />
      <Of n={event.owned} of={submitted} />
      <Of n={event.production90} of={submitted} />
      <Of n={event.production180} of={submitted} />
      <td data-numeric>
        {days === undefined ? <Missing>{unknown}</Missing> : formatNumber(days)}
      </td>
      <td data-numeric>{formatNumber(event.newConnections)}</td>
      <td data-numeric>
        {satisfaction ? (
          t('programme.events.satisfactionOf', {
            mean: formatNumber(satisfaction.mean),
            count: satisfaction.answers,
          })
        ) : (
          <Missing>{t('programme.events.tooFew')}</Missing>
        )}
      </td>
    </tr>
  );
}

/** So many of the prototypes of an event; or that the event is too young to tell. */
function Of(props: { n: number | undefined; of: number }) {
  const t = useTexts();
  const { n, of } = props;
  if (n === undefined) {
    return (
      <td data-numeric>
        <Missing>{t('programme.events.young')}</Missing>
      </td>
    );
  }
  return (
    <td data-numeric>
      {formatNumber(n)}
      <span
        className={classes.mini}
        aria-hidden
        style={{
          backgroundSize: `${of > 0 ? (n / of) * 100 : 0}% 100%`,
        }}
      />
    </td>
  );
}

function Missing(props: { children: string }) {
  return <span className={classes.missing}>{props.children}</span>;
}

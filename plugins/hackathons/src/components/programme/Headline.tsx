import { Text } from '@backstage/ui';
import { formatNumber, layoutClasses } from '@guildhall/plugin-guildhall-react';
import type {
  ProgrammeShare,
  ProgrammeTotals,
} from '@guildhall/plugin-hackathons-common';
import type { ReactNode } from 'react';
import { Explain, useTexts } from '../common';
import classes from './programme.module.css';

/** Of fewer, a share says little. */
const FEW = 10;

type Figure =
  | 'owned'
  | 'decided'
  | 'production90'
  | 'production180'
  | 'days'
  | 'connections';

/** The figures over all events, each with what it is counted of, and what it means on demand. */
export function Headline(props: { totals: ProgrammeTotals }) {
  const t = useTexts();
  const { totals } = props;
  const days = totals.medianDaysToDecision;
  return (
    <section className={classes.headline} aria-label={t('programme.headline')}>
      <Context totals={totals} />
      <dl className={classes.tiles}>
        <ShareTile name="owned" share={totals.owned} />
        <ShareTile name="production90" share={totals.production90} />
        <ShareTile name="production180" share={totals.production180} />
        <ShareTile name="decided" share={totals.decided} />
        <Tile
          name="days"
          note={days === undefined ? t('programme.noDecision') : undefined}
        >
          <strong>
            {days === undefined
              ? '–'
              : t('programme.days', {
                  count: days,
                  formatted: formatNumber(days),
                })}
          </strong>
        </Tile>
        <Tile name="connections">
          <strong>{formatNumber(totals.newConnections)}</strong>
        </Tile>
      </dl>
    </section>
  );
}

/** What all of it is counted of. */
function Context(props: { totals: ProgrammeTotals }) {
  const t = useTexts();
  const { events, participants, teams, submitted } = props.totals;
  return (
    <Text as="p" color="secondary">
      {[
        t('programme.count', {
          count: events,
          formatted: formatNumber(events),
        }),
        t('programme.people', {
          count: participants,
          formatted: formatNumber(participants),
        }),
        t('programme.teams', { count: teams, formatted: formatNumber(teams) }),
        t('programme.prototypes', {
          count: submitted,
          formatted: formatNumber(submitted),
        }),
      ].join(' · ')}
      {events > 1 && ` (${t('programme.peopleHint')})`}
    </Text>
  );
}

function ShareTile(props: {
  name: 'owned' | 'decided' | 'production90' | 'production180';
  share: ProgrammeShare;
}) {
  const t = useTexts();
  const { n, of } = props.share;
  return (
    <Tile
      name={props.name}
      note={
        of < FEW
          ? t(of === 0 ? 'programme.noneOf' : 'programme.few')
          : undefined
      }
    >
      <strong>
        {of === 0
          ? '–'
          : t('programme.nOf', { n: formatNumber(n), of: formatNumber(of) })}
      </strong>
      {of > 0 && (
        <span className={classes.track} aria-hidden>
          <span style={{ inlineSize: `${(n / of) * 100}%` }} />
        </span>
      )}
    </Tile>
  );
}

function Tile(props: { name: Figure; note?: string; children: ReactNode }) {
  const t = useTexts();
  const { name } = props;
  return (
    <div className={`${layoutClasses.panel} ${classes.tile}`}>
      <dt>
        {t(`programme.figures.${name}`)}
        <Explain what={t(`programme.names.${name}`)}>
          {t(`programme.meaning.${name}`)}
        </Explain>
      </dt>
      <dd>{props.children}</dd>
      {props.note && <dd className={classes.remark}>{props.note}</dd>}
    </div>
  );
}

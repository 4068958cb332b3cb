import { MarkdownContent } from '@backstage/core-components';
import {
  formatNumber,
  layoutClasses,
  Panel,
  Person,
  SafeLink,
} from '@guildhall/plugin-guildhall-react';
import { useAgenda } from '../../query/useEvents';
import { AgendaPanel, useTexts } from '../common';
import { useEvent } from '../event/useEvent';
import { CalendarDialog } from './CalendarDialog';
import { ConstraintsPanel, CriteriaPanel, TeamRulesPanel } from './rules';
import { MyRegistrationPanel } from './MyRegistrationPanel';
import classes from './overview.module.css';
import { SchedulePanel } from './SchedulePanel';
import { StarterKitsPanel } from './StarterKitsPanel';
import { ThemesPanel } from './ThemesPanel';

/** What the hackathon is about, what the reader has to do, and when what happens. */
export function OverviewPage() {
  const t = useTexts();
  const { ref, event } = useEvent();
  const agenda = useAgenda(ref);
  return (
    <div className={classes.columns}>
      <div className={classes.side}>
        <MyRegistrationPanel />
        {agenda.data && <AgendaPanel items={agenda.data.items} />}
      </div>
      <div className={classes.main}>
        <Panel title={t('overview.about')}>
          {event.description ? (
            <MarkdownContent content={event.description} dialect="gfm" />
          ) : (
            <p className={classes.muted}>{t('overview.noPurpose')}</p>
          )}
          <dl className={layoutClasses.facts}>
            {event.sponsors.length > 0 && (
              <>
                <dt>{t('overview.sponsors')}</dt>
                <dd>
                  <People refs={event.sponsors} />
                </dd>
              </>
            )}
            <dt>{t('overview.organisers')}</dt>
            <dd>
              <People refs={event.organisers} />
            </dd>
            <dt>{t('overview.owner')}</dt>
            <dd>
              <Person entityRef={event.owner} />
            </dd>
            {event.links.length > 0 && (
              <>
                <dt>{t('overview.links')}</dt>
                <dd className={layoutClasses.refs}>
                  {event.links.map(link => (
                    <SafeLink key={link.url} value={link.url}>
                      {link.title}
                    </SafeLink>
                  ))}
                </dd>
              </>
            )}
            <dt>{t('overview.counts')}</dt>
            <dd>
              <Counts />
            </dd>
          </dl>
        </Panel>
        <ThemesPanel />
        <StarterKitsPanel />
        <ConstraintsPanel />
        <TeamRulesPanel />
        <CriteriaPanel />
      </div>
      <div className={classes.schedule}>
        <SchedulePanel actions={<CalendarDialog />} />
      </div>
    </div>
  );
}

function People(props: { refs: string[] }) {
  return (
    <span className={layoutClasses.refs}>
      {props.refs.map(entityRef => (
        <Person key={entityRef} entityRef={entityRef} />
      ))}
    </span>
  );
}

function Counts() {
  const t = useTexts();
  const { event } = useEvent();
  const { participants, teams, projects, submissions } = event.counts;
  const words = (
    [
      ['people', participants],
      ['teams', teams],
      ['projects', projects],
      ['submissions', submissions],
    ] as const
  )
    .filter(([name, count]) => count > 0 || name === 'people')
    .map(([name, count]) =>
      t(`list.${name}`, { count, formatted: formatNumber(count) }),
    );
  if (event.capacity !== undefined) {
    words[0] = `${words[0]} (${t('overview.places', {
      taken: formatNumber(participants),
      capacity: formatNumber(event.capacity),
    })})`;
  }
  return <>{words.join(' · ')}</>;
}

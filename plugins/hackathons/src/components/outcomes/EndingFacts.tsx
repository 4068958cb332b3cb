import { Text } from '@backstage/ui';
import {
  Chip,
  EntityName,
  formatDate,
  layoutClasses,
  Person,
  RelativeTime,
  SafeLink,
} from '@guildhall/plugin-guildhall-react';
import type {
  ProjectEnding,
  ProjectMilestone,
} from '@guildhall/plugin-hackathons-common';
import {
  RiArchive2Line,
  RiCheckLine,
  RiCloseLine,
  RiQuestionLine,
  RiStopCircleLine,
  RiTimeLine,
} from '@remixicon/react';
import type { ReactNode } from 'react';
import { useTexts } from '../common';
import { stateOf, STATE_TONES, type SingleState } from './endingStates';
import classes from './outcomes.module.css';

const ICONS: Record<SingleState, typeof RiCheckLine> = {
  accepted: RiCheckLine,
  waiting: RiTimeLine,
  declined: RiCloseLine,
  parked: RiArchive2Line,
  stopped: RiStopCircleLine,
  none: RiQuestionLine,
};

/** Where the ending of a project stands, in a few words. */
export function EndingChip(props: { ending: ProjectEnding | undefined }) {
  const t = useTexts();
  const state = stateOf(props.ending);
  const Icon = ICONS[state];
  return (
    <Chip tone={STATE_TONES[state]} icon={<Icon size={14} aria-hidden />}>
      {t(`outcomes.states.${state}`)}
    </Chip>
  );
}

/** What was said of the ending of a project, by whom, and what happened since. */
export function EndingFacts(props: { ending: ProjectEnding }) {
  const t = useTexts();
  const { ending } = props;
  return (
    <>
      {ending.ending && (
        <dl className={layoutClasses.facts}>
          {ending.to && (
            <Fact term={t('outcomes.to')}>
              <Person entityRef={ending.to} />
            </Fact>
          )}
          {ending.reason && (
            <Fact term={t('outcomes.reason')}>
              <Words text={ending.reason} />
            </Fact>
          )}
          {ending.learnt && (
            <Fact term={t('outcomes.learnt')}>
              <Words text={ending.learnt} />
            </Fact>
          )}
          {ending.transitionRef && (
            <Fact term={t('outcomes.transition')}>
              <EntityName entityRef={ending.transitionRef} />
            </Fact>
          )}
          {ending.at && (
            <Fact term={t('outcomes.saidBy')}>
              <span className={classes.line}>
                {ending.by && <Person entityRef={ending.by} />}
                <RelativeTime at={ending.at} />
              </span>
            </Fact>
          )}
          {ending.answeredBy && (
            <Fact term={t('outcomes.answer.by')}>
              <span className={classes.line}>
                <Person entityRef={ending.answeredBy} />
                {ending.answeredAt && <RelativeTime at={ending.answeredAt} />}
              </span>
              <Words text={ending.answerReason} />
            </Fact>
          )}
        </dl>
      )}
      <Milestones milestones={ending.milestones} />
    </>
  );
}

function Fact(props: { term: string; children: ReactNode }) {
  return (
    <>
      <dt>{props.term}</dt>
      <dd>{props.children}</dd>
    </>
  );
}

function Words(props: { text: string | undefined }) {
  return props.text ? <p className={classes.words}>{props.text}</p> : null;
}

/** That somebody owns it and that it is in production, with where that is known from. */
function Milestones(props: { milestones: ProjectMilestone[] }) {
  const t = useTexts();
  const reached = props.milestones.filter(
    ({ milestone }) => milestone !== 'decided',
  );
  if (reached.length === 0) {
    return null;
  }
  return (
    <ul className={classes.milestones} aria-label={t('outcomes.milestones')}>
      {reached.map(each => (
        <li key={each.milestone}>
          <RiCheckLine size={16} aria-hidden />
          <span>
            <Text as="span" variant="body-small" weight="bold">
              {t(`outcomes.milestone.${each.milestone}`)}
            </Text>{' '}
            <time dateTime={each.at}>
              {t('outcomes.since', { date: formatDate(each.at) })}
            </time>
            , <Source milestone={each} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function Source(props: { milestone: ProjectMilestone }) {
  const t = useTexts();
  const { source, entityRef, by, evidenceUrl } = props.milestone;
  return (
    <span className={classes.source}>
      {t(`outcomes.source.${source}`)}
      {by && source === 'stated' && (
        <>
          {' '}
          {t('outcomes.by')} <EntityName entityRef={by} />
        </>
      )}
      {entityRef && (
        <>
          : <EntityName entityRef={entityRef} />
        </>
      )}
      {evidenceUrl && (
        <>
          {' '}
          (<SafeLink value={evidenceUrl}>{t('outcomes.evidence')}</SafeLink>)
        </>
      )}
    </span>
  );
}

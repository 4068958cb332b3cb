import { BgProvider, Link, Text } from '@backstage/ui';
import { Chip, layoutClasses, Person } from '@guildhall/plugin-guildhall-react';
import type {
  EndingItem,
  ProjectEnding,
} from '@guildhall/plugin-hackathons-common';
import { useId } from 'react';
import { useTexts } from '../common';
import { useEvent } from '../event/useEvent';
import { EndingActs } from './EndingActs';
import { EndingChip, EndingFacts } from './EndingFacts';
import { isOpenEnding, stateOf } from './endingStates';
import classes from './outcomes.module.css';
import { Remind } from './Remind';

/** One project, and what becomes of it. */
export function OutcomeCard(props: {
  item: EndingItem;
  /** Whether endings can be said. */
  open: boolean;
  /** Whether the reader is asked to own it. */
  asked: boolean;
}) {
  const t = useTexts();
  const { ref, event, href, themeTitle } = useEvent();
  const { item } = props;
  const ending: ProjectEnding = item.ending ?? {
    projectId: item.projectId,
    version: 0,
    milestones: [],
  };
  const title = useId();
  const own = item.teamId !== undefined && item.teamId === event.my.teamId;
  return (
    <li
      className={`${layoutClasses.panel} ${classes.card}`}
      aria-labelledby={title}
    >
      <BgProvider bg="neutral-1">
        <div className={classes.cardHead}>
          <Text as="h3" variant="title-x-small" weight="bold" id={title}>
            <Link href={href(`projects/${item.projectId}`)}>{item.title}</Link>
          </Text>
          <EndingChip ending={ending} />
        </div>
        <div className={classes.line}>
          <Text variant="body-small">
            {t('outcomes.team', { name: item.teamName })}
          </Text>
          {item.theme && <Chip>{themeTitle(item.theme)}</Chip>}
        </div>
        {!ending.ending && (
          <>
            <p className={classes.muted}>
              {t(own ? 'outcomes.nobodyTeam' : 'outcomes.nobody')}
            </p>
            <ul className={classes.people}>
              {item.members.map(member => (
                <li key={member}>
                  <Person entityRef={member} />
                </li>
              ))}
            </ul>
          </>
        )}
        <EndingFacts ending={ending} />
        {props.open && event.may.manage && isOpenEnding(ending) && (
          <Remind hackathonRef={ref} title={item.title} ending={ending} />
        )}
        <EndingActs
          hackathonRef={ref}
          title={item.title}
          ending={ending}
          may={{
            say: props.open && (own || event.may.manage),
            answer: props.asked,
            stateProduction:
              event.may.manage && !own && stateOf(ending) === 'accepted',
          }}
        />
      </BgProvider>
    </li>
  );
}

import { ButtonLink } from '@backstage/ui';
import {
  StateMessage,
  useNow,
  useTimeZone,
  formatInstant,
} from '@guildhall/plugin-guildhall-react';
import type { Results } from '@guildhall/plugin-hackathons-common';
import { RiHourglassLine } from '@remixicon/react';
import { useVotes } from '../../query/useResults';
import { useTexts } from '../common';
import { useEvent } from '../event/useEvent';
import classes from './results.module.css';

/** Says when results are expected, and what can be done until then. */
export function NotYet(props: { results: Results }) {
  const t = useTexts();
  const { ref, event, href } = useEvent();
  const { may } = props.results;
  const expectedAt =
    props.results.expectedAt ??
    event.moments.find(({ kind }) => kind === 'results')?.at;
  const now = useNow(expectedAt);
  const zone = useTimeZone();
  const votes = useVotes(ref);
  const when = expectedAt && formatInstant(expectedAt, zone, now);
  const late = expectedAt !== undefined && Date.parse(expectedAt) < +now;
  let expected = t('results.notYet.unplanned');
  if (when) {
    expected = t(late ? 'results.notYet.late' : 'results.notYet.expected', {
      when,
    });
  }
  return (
    <StateMessage
      icon={<RiHourglassLine size={40} aria-hidden />}
      title={t('results.notYet.title')}
      action={
        <span className={classes.acts}>
          {may.seeDraft && (
            <ButtonLink href={href('results/draft')}>
              {t('results.notYet.draft')}
            </ButtonLink>
          )}
          {votes.data?.mayVote && (
            <ButtonLink
              variant={may.seeDraft ? 'secondary' : 'primary'}
              href={href('results/vote')}
            >
              {t('results.notYet.vote')}
            </ButtonLink>
          )}
        </span>
      }
    >
      {event.phase === 'judging' && `${t('results.notYet.judging')} `}
      {expected} {t('results.notYet.told')}
    </StateMessage>
  );
}

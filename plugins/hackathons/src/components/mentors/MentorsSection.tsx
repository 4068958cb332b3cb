import { Button, Select, Text } from '@backstage/ui';
import {
  ConfirmDialog,
  FailureState,
  LoadingLines,
  StateMessage,
} from '@guildhall/plugin-guildhall-react';
import {
  hackathonsEventReadPermission,
  type Mentor,
} from '@guildhall/plugin-hackathons-common';
import { RiCompass3Line } from '@remixicon/react';
import { useState } from 'react';
import { useMentoring, useMentors } from '../../query/useMentors';
import { useTexts } from '../common';
import { useEvent } from '../event/useEvent';
import { MentorCard } from './MentorCard';
import { MentoringDialog } from './MentoringDialog';
import classes from './mentors.module.css';
import { useMentorFilters } from './useMentorFilters';

const ANY = 'any skill';

/** Who mentors the event, those of the reader's own team first. */
export function MentorsSection() {
  const t = useTexts();
  const { ref, event } = useEvent();
  const result = useMentors(ref);
  const { filters, active, clear } = useMentorFilters();
  const { teamId, teamName = '' } = event.my;
  const all = result.data?.items ?? [];
  const mentors = all.filter(
    ({ skills }) => !filters.skill || skills.some(isSkill(filters.skill)),
  );
  const yours = teamId
    ? mentors.filter(({ teams }) => teams.some(({ id }) => id === teamId))
    : [];
  const others = mentors.filter(mentor => !yours.includes(mentor));
  const offer = result.data && (
    <OfferActs
      mayOffer={result.data.mayOffer && event.may.offerMentoring}
      mine={all.find(({ me }) => me)}
      suggestions={all.flatMap(({ skills }) => skills)}
    />
  );

  if (result.isPending) {
    return <LoadingLines lines={6} height={24} />;
  }
  // What is there stays, with its open forms, when asking again fails.
  if (!result.data) {
    return (
      <FailureState
        error={result.error}
        permission={hackathonsEventReadPermission.name}
        onRetry={() => result.refetch()}
      />
    );
  }
  return (
    <div className={classes.section}>
      {all.length > 0 && (
        <div className={classes.head}>
          <Text color="secondary">
            {t('mentors.count', { count: all.length })}
          </Text>
          <SkillFilter mentors={all} />
          <span className={classes.end}>{offer}</span>
        </div>
      )}
      {mentors.length === 0 && (
        <StateMessage
          icon={<RiCompass3Line size={40} aria-hidden />}
          title={t(active ? 'mentors.empty.filtered' : 'mentors.empty.title')}
          action={
            active ? (
              <Button variant="secondary" onPress={clear}>
                {t('common.clear')}
              </Button>
            ) : (
              offer
            )
          }
        >
          {active && t('mentors.empty.filteredText')}
          {!active &&
            t(
              event.may.offerMentoring
                ? 'mentors.empty.text'
                : 'mentors.empty.textOver',
            )}
        </StateMessage>
      )}
      {yours.length > 0 && (
        <>
          <Text as="h2" variant="title-x-small" weight="bold">
            {t('mentors.yours', { team: teamName })}
          </Text>
          <MentorList
            mentors={yours}
            label={t('mentors.yours', { team: teamName })}
          />
          {others.length > 0 && (
            <Text as="h2" variant="title-x-small" weight="bold">
              {t('mentors.others')}
            </Text>
          )}
        </>
      )}
      {others.length > 0 && (
        <MentorList mentors={others} label={t('mentors.list')} />
      )}
    </div>
  );
}

function MentorList(props: { mentors: Mentor[]; label: string }) {
  const { filters } = useMentorFilters();
  return (
    <ul className={classes.board} aria-label={props.label}>
      {props.mentors.map(mentor => (
        <MentorCard
          key={mentor.userRef}
          mentor={mentor}
          skill={filters.skill}
        />
      ))}
    </ul>
  );
}

function SkillFilter(props: { mentors: Mentor[] }) {
  const t = useTexts();
  const { filters, change } = useMentorFilters();
  const names = new Map(
    props.mentors
      .flatMap(({ skills }) => skills)
      .concat(filters.skill ?? [])
      .map(skill => [skill.toLocaleLowerCase('en-US'), skill]),
  );
  const skills = [...names.values()].sort((a, b) => a.localeCompare(b));
  return (
    <Select
      className={classes.select}
      size="small"
      aria-label={t('mentors.skill')}
      selectionMode="single"
      value={filters.skill ?? ANY}
      onChange={key => change({ skill: key === ANY ? undefined : String(key) })}
      options={[
        { id: ANY, label: t('mentors.anySkill') },
        ...skills.map(skill => ({ id: skill, label: skill })),
      ]}
    />
  );
}

/** To offer mentoring; or to change and withdraw the own offer. */
function OfferActs(props: {
  mayOffer: boolean;
  mine?: Mentor;
  suggestions: string[];
}) {
  const t = useTexts();
  const { ref } = useEvent();
  const { mine } = props;
  const { withdraw } = useMentoring(ref);
  const [open, setOpen] = useState<'form' | 'withdraw'>();
  const close = () => setOpen(undefined);
  if (!props.mayOffer) {
    return null;
  }
  return (
    <>
      {mine && (
        <Button variant="tertiary" onPress={() => setOpen('withdraw')}>
          {t('mentors.withdraw')}
        </Button>
      )}
      <Button
        variant={mine ? 'secondary' : 'primary'}
        onPress={() => setOpen('form')}
      >
        {t(mine ? 'mentors.edit' : 'mentors.offer')}
      </Button>
      <MentoringDialog
        isOpen={open === 'form'}
        mine={mine}
        suggestions={props.suggestions}
        onClose={close}
      />
      <ConfirmDialog
        isOpen={open === 'withdraw'}
        onClose={close}
        title={t('mentors.withdrawing.title')}
        confirmLabel={t('mentors.withdrawing.confirm')}
        destructive
        onConfirm={() => withdraw.run()}
      >
        {t('mentors.withdrawing.text')}
      </ConfirmDialog>
    </>
  );
}

function isSkill(skill: string): (other: string) => boolean {
  const wanted = skill.toLocaleLowerCase('en-US');
  return other => other.toLocaleLowerCase('en-US') === wanted;
}

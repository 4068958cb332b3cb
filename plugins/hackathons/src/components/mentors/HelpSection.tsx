import { Button, Select, Text, ToggleButton } from '@backstage/ui';
import {
  FailureState,
  formatSeconds,
  LoadingLines,
  StateMessage,
} from '@guildhall/plugin-guildhall-react';
import {
  hackathonsEventReadPermission,
  type HelpPage,
} from '@guildhall/plugin-hackathons-common';
import { RiLifebuoyLine } from '@remixicon/react';
import { useState } from 'react';
import { useHelpRequests, useMentors } from '../../query/useMentors';
import { LoadMore, useTexts } from '../common';
import { useEvent } from '../event/useEvent';
import { AskDialog } from './AskDialog';
import { HelpCard } from './HelpCard';
import classes from './mentors.module.css';
import { HELP_STATES, useHelpFilters } from './useMentorFilters';

const ALL = 'all';
const ANY = 'any skill';

/** The help queue: who waits, for how long, and who takes care. */
export function HelpSection() {
  const t = useTexts();
  const { ref, event } = useEvent();
  const { filters, active, clear } = useHelpFilters();
  const result = useHelpRequests(ref, {
    ...filters,
    mine: filters.mine || undefined,
  });
  const mentors = useMentors(ref).data?.items ?? [];
  const skills = mentors.flatMap(mentor => mentor.skills);
  const [asking, setAsking] = useState(false);
  const requests = result.data?.pages.flatMap(page => page.items) ?? [];
  const first = result.data?.pages[0];
  const ask = first?.mayAsk && (
    <Button variant="primary" onPress={() => setAsking(true)}>
      {t('mentors.help.ask')}
    </Button>
  );

  return (
    <div className={classes.section}>
      {first && (
        <div className={classes.head}>
          <QueueState page={first} />
          {requests.length > 0 && <span className={classes.end}>{ask}</span>}
        </div>
      )}
      {(active || requests.length > 0) && (
        <HelpFilters
          skills={[...skills, ...requests.flatMap(item => item.skills)]}
        />
      )}
      {result.isPending && <LoadingLines lines={6} height={24} />}
      {result.isError && (
        <FailureState
          error={result.error}
          permission={hackathonsEventReadPermission.name}
          onRetry={() => result.refetch()}
        />
      )}
      {result.data && requests.length === 0 && (
        <StateMessage
          icon={<RiLifebuoyLine size={40} aria-hidden />}
          title={t(
            active ? 'mentors.help.empty.filtered' : 'mentors.help.empty.title',
          )}
          action={
            active ? (
              <Button variant="secondary" onPress={clear}>
                {t('common.clear')}
              </Button>
            ) : (
              ask
            )
          }
        >
          {!active && first?.mayAsk && t('mentors.help.empty.text')}
          {!active &&
            !first?.mayAsk &&
            t(
              event.roles.length > 0
                ? 'mentors.help.empty.textMentor'
                : 'mentors.help.empty.textVisitor',
            )}
        </StateMessage>
      )}
      {requests.length > 0 && (
        <ol
          className={classes.queue}
          aria-label={t('mentors.help.list')}
          data-stale={result.isPlaceholderData || undefined}
        >
          {requests.map(request => (
            <HelpCard
              key={request.id}
              request={request}
              skill={filters.skill}
            />
          ))}
        </ol>
      )}
      <LoadMore result={result} />
      <AskDialog
        isOpen={asking}
        onClose={() => setAsking(false)}
        suggestions={skills}
      />
    </div>
  );
}

/** How long the queue is, and what to expect. */
function QueueState(props: { page: HelpPage }) {
  const t = useTexts();
  const { open, activeMentors, estimateSeconds } = props.page;
  return (
    <div className={classes.queueState}>
      <Text weight="bold">
        {t('mentors.help.open', {
          count: open,
        })}
      </Text>
      <Text color="secondary">
        {t('mentors.help.activeMentors', { count: activeMentors })}
      </Text>
      {estimateSeconds !== undefined && (
        <Text color="secondary">
          {t('mentors.help.estimate', { time: formatSeconds(estimateSeconds) })}
        </Text>
      )}
    </div>
  );
}

function HelpFilters(props: { skills: string[] }) {
  const t = useTexts();
  const { filters, active, change, clear } = useHelpFilters();
  const skills = [
    ...new Map(
      [...props.skills, ...(filters.skill ? [filters.skill] : [])].map(
        skill => [skill.toLocaleLowerCase('en-US'), skill],
      ),
    ).values(),
  ].sort((a, b) => a.localeCompare(b));
  return (
    <div
      className={classes.filters}
      role="search"
      aria-label={t('mentors.filters')}
    >
      <Select
        className={classes.state}
        size="small"
        aria-label={t('mentors.help.state')}
        selectionMode="single"
        value={filters.state ?? ALL}
        onChange={key =>
          change({ state: HELP_STATES.find(state => state === key) })
        }
        options={[ALL, ...HELP_STATES].map(state => ({
          id: state,
          label: t(`mentors.help.states.${state as 'all'}`),
        }))}
      />
      <Select
        className={classes.select}
        size="small"
        aria-label={t('mentors.skill')}
        selectionMode="single"
        value={filters.skill ?? ANY}
        onChange={key =>
          change({ skill: key === ANY ? undefined : String(key) })
        }
        options={[
          { id: ANY, label: t('mentors.anySkill') },
          ...skills.map(skill => ({ id: skill, label: skill })),
        ]}
      />
      <ToggleButton
        size="small"
        isSelected={filters.mine}
        onChange={mine => change({ mine })}
      >
        {t('mentors.help.mine')}
      </ToggleButton>
      {active && (
        <Button size="small" variant="tertiary" onPress={clear}>
          {t('common.clear')}
        </Button>
      )}
    </div>
  );
}

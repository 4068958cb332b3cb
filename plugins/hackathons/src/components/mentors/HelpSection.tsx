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
  type HelpRequest,
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

const LIVE = 'live';
const ANY = 'any skill';

/** The help queue: who waits, for how long, and who takes care. */
export function HelpSection() {
  const t = useTexts();
  const { ref, event } = useEvent();
  const { filters, active, clear } = useHelpFilters();
  const { state, skill, mine } = filters;
  const query = { skill, mine: mine || undefined };
  // Oldest first would begin with what was resolved days ago: without a state, only what is not closed is shown.
  const result = useHelpRequests(ref, { ...query, state: state ?? 'open' });
  const claimed = useHelpRequests(
    ref,
    { ...query, state: 'claimed' },
    state === undefined,
  );
  const mentors = useMentors(ref).data?.items ?? [];
  const skills = mentors.flatMap(mentor => mentor.skills);
  const [asking, setAsking] = useState(false);
  const lists = [result, claimed].map(({ data }) => data?.items ?? []);
  const [requests, others] = newestOnly(
    state === undefined ? lists : [lists[0], []],
  );
  const count = requests.length + others.length;
  const first = result.data?.first;
  // Others may wait whose requests participants don't see.
  const emptyTitle =
    first && first.open > 0
      ? 'mentors.help.empty.titleOwn'
      : 'mentors.help.empty.title';
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
          {count > 0 && <span className={classes.end}>{ask}</span>}
        </div>
      )}
      {first && (
        <HelpFilters
          skills={[
            ...skills,
            ...[...requests, ...others].flatMap(item => item.skills),
          ]}
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
      {result.data && !claimed.isLoading && count === 0 && (
        <StateMessage
          icon={<RiLifebuoyLine size={40} aria-hidden />}
          title={t(active ? 'mentors.help.empty.filtered' : emptyTitle)}
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
      <Requests
        result={result}
        requests={requests}
        label={t('mentors.help.list')}
      />
      {others.length > 0 && (
        <>
          <Text as="h2" variant="title-x-small" weight="bold">
            {t('mentors.help.claimed')}
          </Text>
          <Requests
            result={claimed}
            requests={others}
            label={t('mentors.help.claimed')}
          />
        </>
      )}
      <AskDialog
        isOpen={asking}
        onClose={() => setAsking(false)}
        suggestions={skills}
      />
    </div>
  );
}

/** Two lists don't arrive together: what has moved on to one is left out of the other, which still has it as it was. */
function newestOnly(lists: HelpRequest[][]): HelpRequest[][] {
  const newest = new Map<string, HelpRequest>();
  for (const request of lists.flat()) {
    const known = newest.get(request.id);
    if (!known || request.version > known.version) {
      newest.set(request.id, request);
    }
  }
  return lists.map(list => list.filter(each => newest.get(each.id) === each));
}

function Requests(props: {
  result: ReturnType<typeof useHelpRequests>;
  requests: HelpRequest[];
  label: string;
}) {
  const { result, requests } = props;
  const { filters } = useHelpFilters();
  if (requests.length === 0) {
    return null;
  }
  return (
    <>
      <ol
        className={classes.queue}
        aria-label={props.label}
        data-stale={result.isPlaceholderData || undefined}
      >
        {requests.map(request => (
          <HelpCard key={request.id} request={request} skill={filters.skill} />
        ))}
      </ol>
      <LoadMore result={result} />
    </>
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
        value={filters.state ?? LIVE}
        onChange={key =>
          change({ state: HELP_STATES.find(each => each === key) })
        }
        options={([LIVE, ...HELP_STATES] as const).map(each => ({
          id: each,
          label: t(`mentors.help.states.${each}`),
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

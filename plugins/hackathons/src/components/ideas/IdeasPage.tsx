import { Button, Text, ToggleButton } from '@backstage/ui';
import {
  FailureState,
  formatNumber,
  LoadingLines,
  SearchBox,
  StateMessage,
} from '@guildhall/plugin-guildhall-react';
import {
  hackathonsEventReadPermission,
  type Idea,
} from '@guildhall/plugin-hackathons-common';
import { RiLightbulbFlashLine } from '@remixicon/react';
import { useState } from 'react';
import { useIdeas } from '../../query/useIdeas';
import { FilterSelect, LoadMore, ThemeSelect, useTexts } from '../common';
import { useEvent } from '../event/useEvent';
import { IdeaCard } from './IdeaCard';
import { IdeaDialog } from './IdeaDialog';
import classes from './ideas.module.css';
import { useIdeaFilters } from './useIdeaFilters';

const STATES = ['open', 'claimed'] as const;

/** The board of ideas: open ones and those that a team has claimed. */
export function IdeasPage() {
  const t = useTexts();
  const { ref, event } = useEvent();
  const { query, active, clear } = useIdeaFilters();
  const result = useIdeas(ref, query);
  const [form, setForm] = useState<{ idea?: Idea }>();
  const ideas = result.data?.items ?? [];
  const total = result.data?.first.total ?? 0;
  const post = event.may.postIdea && (
    <Button variant="primary" onPress={() => setForm({})}>
      {t('ideas.post')}
    </Button>
  );

  return (
    <div className={classes.page}>
      <div className={classes.head}>
        <Text as="h2" variant="title-small" weight="bold">
          {t('ideas.title')}
        </Text>
        {total > 0 && (
          <Text color="secondary">
            {t('ideas.count', { count: total, formatted: formatNumber(total) })}
          </Text>
        )}
        {ideas.length > 0 && <span className={classes.post}>{post}</span>}
      </div>
      {(active || total > 0) && <IdeaFilters />}
      {result.isPending && <LoadingLines lines={6} height={24} />}
      {result.isError && (
        <FailureState
          error={result.error}
          permission={hackathonsEventReadPermission.name}
          onRetry={() => result.refetch()}
        />
      )}
      {result.data && ideas.length === 0 && (
        <StateMessage
          icon={<RiLightbulbFlashLine size={40} aria-hidden />}
          title={t(active ? 'ideas.empty.filtered' : 'ideas.empty.title')}
          action={
            active ? (
              <Button variant="secondary" onPress={clear}>
                {t('common.clear')}
              </Button>
            ) : (
              post
            )
          }
        >
          {active && t('ideas.empty.filteredText')}
          {!active &&
            t(
              event.may.postIdea
                ? 'ideas.empty.text'
                : 'ideas.empty.textVisitor',
            )}
        </StateMessage>
      )}
      {ideas.length > 0 && (
        <ul
          className={classes.board}
          aria-label={t('ideas.list')}
          data-stale={result.isPlaceholderData || undefined}
        >
          {ideas.map(idea => (
            <IdeaCard
              key={idea.id}
              idea={idea}
              onEdit={() => setForm({ idea })}
            />
          ))}
        </ul>
      )}
      <LoadMore result={result} />
      <IdeaDialog
        isOpen={form !== undefined}
        // As it was read last, also after a conflict.
        idea={ideas.find(({ id }) => id === form?.idea?.id) ?? form?.idea}
        onClose={() => setForm(undefined)}
        suggestions={ideas.flatMap(idea => idea.wantedSkills)}
      />
    </div>
  );
}

function IdeaFilters() {
  const t = useTexts();
  const { filters, active, change, clear } = useIdeaFilters();
  return (
    <div
      className={classes.filters}
      role="search"
      aria-label={t('ideas.filters')}
    >
      <SearchBox
        className={classes.search}
        value={filters.q}
        label={t('ideas.search')}
        onChange={q => change({ q })}
      />
      <FilterSelect
        className={classes.select}
        label={t('ideas.state')}
        anyLabel={t('ideas.states.all')}
        value={filters.state}
        options={STATES.map(state => ({
          id: state,
          label: t(`ideas.states.${state}`),
        }))}
        onChange={state => change({ state })}
      />
      <ThemeSelect
        className={classes.theme}
        label={t('ideas.theme')}
        anyLabel={t('ideas.anyTheme')}
        value={filters.theme}
        onChange={next => change({ theme: next })}
      />
      <ToggleButton
        size="small"
        isSelected={filters.mine}
        onChange={mine => change({ mine })}
      >
        {t('ideas.mine')}
      </ToggleButton>
      <ToggleButton
        size="small"
        isSelected={filters.followed}
        onChange={followed => change({ followed })}
      >
        {t('ideas.followed')}
      </ToggleButton>
      {active && (
        <Button size="small" variant="tertiary" onPress={clear}>
          {t('common.clear')}
        </Button>
      )}
    </div>
  );
}

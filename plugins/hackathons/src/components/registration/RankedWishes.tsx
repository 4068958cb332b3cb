import { ButtonIcon, Select, Text } from '@backstage/ui';
import { RiArrowDownLine, RiArrowUpLine, RiCloseLine } from '@remixicon/react';
import { useIdeas } from '../../query/useIdeas';
import { useTexts } from '../common';
import { useEvent } from '../event/useEvent';
import classes from './registration.module.css';

const OPEN = { state: 'open' } as const;

/** Themes and ideas in the order in which somebody wants to work on them. */
export function RankedWishes(props: {
  value: string[];
  onChange: (wishes: string[]) => void;
}) {
  const t = useTexts();
  const { ref, event } = useEvent();
  const { value, onChange } = props;
  const ideas = useIdeas(ref, OPEN);
  const options = [
    ...event.themes.map(({ name, title }) => ({
      id: name,
      label: title,
      section: t('registration.themes'),
    })),
    ...(ideas.data?.items ?? []).map(({ id, title }) => ({
      id,
      label: title,
      section: t('registration.ideas'),
    })),
  ];
  const titleOf = (wish: string) =>
    options.find(({ id }) => id === wish)?.label ?? wish;
  const left = options.filter(({ id }) => !value.includes(id));

  function move(index: number, by: number) {
    const next = [...value];
    const [wish] = next.splice(index, 1);
    next.splice(index + by, 0, wish);
    onChange(next);
  }

  return (
    <div className={classes.fields}>
      <Text as="p" variant="body-small" color="secondary">
        {t('registration.wishesHint')}
      </Text>
      {value.length === 0 && (
        <Text variant="body-medium">{t('registration.noWishes')}</Text>
      )}
      <ol className={classes.wishes} aria-label={t('registration.wishes')}>
        {value.map((wish, index) => (
          <li key={wish}>
            <span className={classes.rank} aria-hidden>
              {index + 1}
            </span>
            <span className={classes.wish}>{titleOf(wish)}</span>
            <ButtonIcon
              size="small"
              variant="tertiary"
              icon={<RiArrowUpLine />}
              isDisabled={index === 0}
              aria-label={t('registration.wishUp', { wish: titleOf(wish) })}
              onPress={() => move(index, -1)}
            />
            <ButtonIcon
              size="small"
              variant="tertiary"
              icon={<RiArrowDownLine />}
              isDisabled={index === value.length - 1}
              aria-label={t('registration.wishDown', { wish: titleOf(wish) })}
              onPress={() => move(index, 1)}
            />
            <ButtonIcon
              size="small"
              variant="tertiary"
              icon={<RiCloseLine />}
              aria-label={t('registration.wishRemove', { wish: titleOf(wish) })}
              onPress={() => onChange(value.filter(each => each !== wish))}
            />
          </li>
        ))}
      </ol>
      {left.length > 0 && value.length < 20 && (
        <Select
          label={t('registration.addWish')}
          placeholder={t('registration.choose')}
          value={null}
          onChange={key => key !== null && onChange([...value, String(key)])}
          options={sectionsOf(left)}
        />
      )}
    </div>
  );
}

function sectionsOf(
  options: Array<{ id: string; label: string; section: string }>,
) {
  const titles = [...new Set(options.map(({ section }) => section))];
  return titles.map(title => ({
    title,
    options: options
      .filter(({ section }) => section === title)
      .map(({ id, label }) => ({ id, label })),
  }));
}

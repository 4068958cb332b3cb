import { Button, Tag, TagGroup, TextField } from '@backstage/ui';
import { Chip } from '@guildhall/plugin-guildhall-react';
import { RiAddLine } from '@remixicon/react';
import { useState } from 'react';
import classes from './skills.module.css';
import { useTexts } from './useTexts';

/** The most that the API takes. */
const MOST = 40;

/** Skills as small labels, in one list for screen readers. */
export function Skills(props: {
  skills: readonly string[];
  /** What the list is of, such as `Skills` or `Wanted skills`. */
  label: string;
  /** Those that stand out, such as what somebody filters by. */
  strong?: readonly string[];
}) {
  const strong = new Set(props.strong?.map(fold));
  return (
    <ul className={classes.list} aria-label={props.label}>
      {props.skills.map(skill => (
        <li key={skill}>
          <Chip tone={strong.has(fold(skill)) ? 'info' : 'neutral'}>
            {skill}
          </Chip>
        </li>
      ))}
    </ul>
  );
}

/** A field for any number of skills: typed, or taken from suggestions. */
export function SkillsField(props: {
  label: string;
  description?: string;
  value: readonly string[];
  onChange: (skills: string[]) => void;
  /** Skills that others named. */
  suggestions?: readonly string[];
  isDisabled?: boolean;
}) {
  const t = useTexts();
  const { value, onChange } = props;
  const [text, setText] = useState('');
  const named = new Set(value.map(fold));
  const suggestions = [...new Set(props.suggestions)]
    .filter(skill => !named.has(fold(skill)))
    .slice(0, 12);

  function add(words: string) {
    const added = words
      .split(/[,;\n]/)
      .map(word => word.trim().slice(0, 80))
      .filter(Boolean);
    const all = new Map(
      [...value, ...added].map(skill => [fold(skill), skill]),
    );
    setText('');
    if (added.length > 0) {
      onChange([...all.values()].slice(0, MOST));
    }
  }

  return (
    <div className={classes.field}>
      <TextField
        label={props.label}
        description={props.description ?? t('skills.hint')}
        value={text}
        isDisabled={props.isDisabled}
        onChange={next => (/[,;\n]/.test(next) ? add(next) : setText(next))}
        onKeyDown={event => {
          if (event.key === 'Enter' && text.trim()) {
            event.preventDefault();
            add(text);
          } else {
            event.continuePropagation();
          }
        }}
        onBlur={() => add(text)}
      />
      {value.length > 0 && (
        <TagGroup
          aria-label={t('skills.chosen', { label: props.label })}
          onRemove={keys => onChange(value.filter(skill => !keys.has(skill)))}
        >
          {value.map(skill => (
            <Tag key={skill} id={skill} textValue={skill} size="small">
              {skill}
            </Tag>
          ))}
        </TagGroup>
      )}
      {suggestions.length > 0 && value.length < MOST && (
        <div
          className={classes.suggestions}
          role="group"
          aria-label={t('skills.suggestions')}
        >
          {suggestions.map(skill => (
            <Button
              key={skill}
              size="small"
              variant="tertiary"
              iconStart={<RiAddLine aria-hidden />}
              isDisabled={props.isDisabled}
              aria-label={t('skills.add', { skill })}
              onPress={() => add(skill)}
            >
              {skill}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}

/** Skills are the same whatever the letters' case. */
function fold(skill: string): string {
  return skill.trim().toLocaleLowerCase('en-US');
}

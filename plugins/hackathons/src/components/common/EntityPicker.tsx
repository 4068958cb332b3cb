import { Combobox, Tag, TagGroup } from '@backstage/ui';
import {
  isEntityRef,
  useEntityTitles,
} from '@guildhall/plugin-guildhall-react';
import { useState } from 'react';
import useDebounce from 'react-use/esm/useDebounce';
import { useEntities } from '../../query/useEntities';
import { useTexts } from './useTexts';

interface BoxProps {
  label: string;
  description?: string;
  isRequired?: boolean;
  size?: 'small' | 'medium';
  /** Kinds of the catalog in lower case, such as `user`. */
  kinds: string[];
}

/** One entity, or any number of them, found by name or written as refs. */
export function EntityPicker(
  props: BoxProps & {
    value: string[];
    /** What is chosen takes the place of what was. */
    single?: boolean;
    onChange: (refs: string[]) => void;
  },
) {
  const t = useTexts();
  const { value, single, onChange, ...box } = props;
  const titles = useEntityTitles(value);
  return (
    <div style={{ display: 'grid', gap: 'var(--bui-space-2)' }}>
      <EntityBox
        {...box}
        without={value}
        onChoose={ref => onChange(single ? [ref] : [...value, ref])}
      />
      {value.length > 0 && (
        <TagGroup
          aria-label={t('common.chosen', { label: props.label })}
          onRemove={keys => onChange(value.filter(ref => !keys.has(ref)))}
        >
          {value.map((ref, index) => (
            <Tag key={ref} id={ref} textValue={titles[index]} size="small">
              {titles[index]}
            </Tag>
          ))}
        </TagGroup>
      )}
    </div>
  );
}

/** A field that finds one entity after the other. What was chosen is for the caller to keep. */
export function EntityBox(
  props: BoxProps & {
    /** Those that are not offered. */
    without: string[];
    onChoose: (ref: string) => void;
  },
) {
  const t = useTexts();
  const [text, setText] = useState('');
  const [words, setWords] = useState('');
  // The kit closes its list when this changes. The field shows what is looked for: what was found stands elsewhere.
  const [last, setLast] = useState<string | null>(null);
  // Nor does it open by itself because the field is empty again.
  const [taken, setTaken] = useState(false);
  useDebounce(() => setWords(text.trim()), 250, [text]);
  const { data } = useEntities(props.kinds, words);
  const options = (data ?? []).filter(({ id }) => !props.without.includes(id));
  function choose(ref: string) {
    setText('');
    setLast(ref);
    props.onChoose(ref);
  }
  /** Takes what was written, if it is a reference. */
  function takeText() {
    const ref = text.trim().toLocaleLowerCase('en-US');
    const fits = isEntityRef(ref) && props.kinds.includes(ref.split(':')[0]);
    if (fits) {
      setTaken(true);
      choose(ref);
    }
    return fits;
  }
  return (
    <Combobox
      label={props.label}
      description={props.description}
      isRequired={props.isRequired}
      size={props.size}
      placeholder={t('common.findEntity')}
      allowsCustomValue
      options={options}
      menuTrigger={taken ? 'manual' : 'focus'}
      search={{
        mode: 'server',
        inputValue: text,
        onInputChange: next => {
          setText(next);
          setTaken(taken && next === '');
        },
      }}
      value={last}
      onChange={key => (key === null ? setLast(null) : choose(String(key)))}
      onBlur={() => {
        takeText();
        setTaken(false);
      }}
      onKeyDown={event => {
        const onOption = event.currentTarget.getAttribute(
          'aria-activedescendant',
        );
        if (event.key === 'Enter' && !onOption && takeText()) {
          event.preventDefault();
        }
      }}
    />
  );
}

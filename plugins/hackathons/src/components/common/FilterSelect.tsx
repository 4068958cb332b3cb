import { Select } from '@backstage/ui';
import { useEvent } from '../event/useEvent';

const ANY = 'any value';

interface FilterProps {
  label: string;
  /** What stands for no choice. */
  anyLabel: string;
  className?: string;
}

/** Filters by one of some values, or by none of them. */
export function FilterSelect<TValue extends string>(
  props: FilterProps & {
    value: TValue | undefined;
    options: ReadonlyArray<{ id: TValue; label: string }>;
    /** Offers to search among many values. */
    search?: boolean;
    onChange: (value: TValue | undefined) => void;
  },
) {
  return (
    <Select
      className={props.className}
      size="small"
      aria-label={props.label}
      selectionMode="single"
      search={props.search ? true : undefined}
      value={props.value ?? ANY}
      onChange={key =>
        props.onChange(props.options.find(({ id }) => id === key)?.id)
      }
      options={[{ id: ANY, label: props.anyLabel }, ...props.options]}
    />
  );
}

/** Filters by a theme of the event; nothing if the event has none. */
export function ThemeSelect(
  props: FilterProps & {
    value: string | undefined;
    onChange: (theme: string | undefined) => void;
  },
) {
  const { themes } = useEvent().event;
  return (
    themes.length > 0 && (
      <FilterSelect
        {...props}
        options={themes.map(({ name, title }) => ({ id: name, label: title }))}
      />
    )
  );
}

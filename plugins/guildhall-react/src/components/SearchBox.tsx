import { SearchField } from '@backstage/ui';
import { useEffect, useState } from 'react';
import useDebounce from 'react-use/esm/useDebounce';

/** A field to search in, which waits until nobody types any more. */
export function SearchBox(props: {
  /** What the address says. */
  value: string;
  label: string;
  placeholder?: string;
  className?: string;
  onChange: (value: string) => void;
}) {
  const { value, onChange } = props;
  const [text, setText] = useState(value);
  // Going back or clearing the filters changes the address, and the field follows.
  useEffect(() => setText(value), [value]);
  useDebounce(
    () => {
      if (text.trim() !== value) {
        onChange(text.trim());
      }
    },
    250,
    [text],
  );
  return (
    <SearchField
      className={props.className}
      size="small"
      aria-label={props.label}
      placeholder={props.placeholder ?? props.label}
      value={text}
      onChange={setText}
    />
  );
}

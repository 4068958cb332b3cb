import { TextField } from '@backstage/ui';

/**
 * A field for a day, in the browser's own form.
 *
 * @param props.value - `YYYY-MM-DD`; empty when there is none
 */
export function DateField(props: {
  label: string;
  description?: string;
  value: string;
  onChange: (value: string) => void;
  isRequired?: boolean;
  size?: 'small' | 'medium';
  className?: string;
}) {
  // The kit has no such field that does without a calendar library of its own.
  return <TextField {...props} type={'date' as 'text'} />;
}

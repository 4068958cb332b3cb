import { TextField } from '@backstage/ui';

/**
 * A field for a date and a time of day, to the minute, in the browser's own form.
 *
 * @param props.value - `YYYY-MM-DDTHH:mm` without a zone; empty when there is none
 * @param props.problem - what is wrong with it
 */
export function DateTimeField(props: {
  label: string;
  description?: string;
  value: string;
  onChange: (value: string) => void;
  problem?: string;
  isRequired?: boolean;
  isDisabled?: boolean;
  className?: string;
}) {
  const { problem, ...rest } = props;
  return (
    <TextField
      {...rest}
      // The kit has no such field that does without a calendar library of its own.
      type={'datetime-local' as 'text'}
      validationBehavior="aria"
      validate={() => problem ?? null}
    />
  );
}

import {
  NumberField,
  Select,
  Switch,
  TextAreaField,
  TextField,
} from '@backstage/ui';
import { resolveHackathonTime } from '@guildhall/plugin-guildhall-common';
import {
  DateTimeField,
  instantToLocal,
  SkillsField,
  TimeZoneField,
} from '../common';
import classes from './charter.module.css';
import { getAt } from './paths';
import { useCharter, useField } from './useCharter';

interface FieldProps {
  /** Where in the entity, such as `spec.schedule.start`. */
  path: string;
  label: string;
  description?: string;
  isRequired?: boolean;
  isDisabled?: boolean;
}

const text = (value: unknown) => (typeof value === 'string' ? value : '');

/** A line of text. */
export function TextAt(
  props: FieldProps & { onChange?: (text: string) => void },
) {
  const { path, onChange, ...rest } = props;
  const { value, change, problem } = useField(path);
  return (
    <TextField
      {...rest}
      value={text(value)}
      onChange={next => {
        change(next);
        onChange?.(next);
      }}
      validationBehavior="aria"
      validate={() => problem ?? null}
    />
  );
}

/** Several lines of text. */
export function LongTextAt(props: FieldProps & { rows?: number }) {
  const { path, ...rest } = props;
  const { value, change, problem } = useField(path);
  return (
    <TextAreaField
      {...rest}
      value={text(value)}
      onChange={change}
      validationBehavior="aria"
      validate={() => problem ?? null}
    />
  );
}

/** A number; empty when there is none. */
export function NumberAt(props: FieldProps & { min?: number; max?: number }) {
  const { path, min, max, ...rest } = props;
  const { value, change, problem } = useField(path);
  return (
    <NumberField
      {...rest}
      minValue={min}
      maxValue={max}
      value={typeof value === 'number' ? value : NaN}
      onChange={next => change(Number.isNaN(next) ? undefined : next)}
      validationBehavior="aria"
      validate={() => problem ?? null}
    />
  );
}

/** Yes or no; left out of the charter when no. */
export function FlagAt(props: FieldProps) {
  const { path, label, description } = props;
  const { value, change, problem } = useField(path);
  return (
    <div className={classes.field}>
      <Switch
        label={label}
        isSelected={value === true}
        onChange={on => change(on || undefined)}
      />
      {description && <span className={classes.hint}>{description}</span>}
      <Problem text={problem} />
    </div>
  );
}

/** A moment, local to the time zone of the schedule. One that a file gives with an offset is shown as that zone has it. */
export function TimeAt(props: FieldProps) {
  const { path, ...rest } = props;
  const { draft } = useCharter();
  const { value, change, problem } = useField(path);
  const zone = text(getAt(draft, 'spec.schedule.timezone'));
  return (
    <DateTimeField
      {...rest}
      value={localTime(text(value), zone)}
      onChange={change}
      problem={problem}
    />
  );
}

function localTime(time: string, zone: string): string {
  if (/T\d{2}:\d{2}(:\d{2})?$/.test(time)) {
    return time.slice(0, 16);
  }
  try {
    const instant = resolveHackathonTime(time, zone);
    return instant ? instantToLocal(instant.toISOString(), zone) : '';
  } catch {
    // There is no such zone; its own field says so.
    return '';
  }
}

/** One of several values. */
export function ChoiceAt(
  props: FieldProps & { options: Array<{ id: string; label: string }> },
) {
  const { path, ...rest } = props;
  const { value, change, problem } = useField(path);
  return (
    <div className={classes.field}>
      <Select
        {...rest}
        value={text(value) || null}
        onChange={key => change(key === null ? undefined : String(key))}
      />
      <Problem text={problem} />
    </div>
  );
}

/** A time zone. */
export function TimeZoneAt(props: FieldProps) {
  const { path, ...rest } = props;
  const { value, change, problem } = useField(path);
  return (
    <div className={classes.field}>
      <TimeZoneField {...rest} value={text(value)} onChange={change} />
      <Problem text={problem} />
    </div>
  );
}

/** Words in a list, such as the answers that can be chosen. */
export function WordsAt(props: FieldProps) {
  const { path, ...rest } = props;
  const { value, change, problem } = useField(path);
  return (
    <div className={classes.field}>
      <SkillsField
        {...rest}
        value={Array.isArray(value) ? value.map(text) : []}
        onChange={words => change(words)}
      />
      <Problem text={problem} />
    </div>
  );
}

/** What is wrong with a field that has no place for it. */
export function Problem(props: { text: string | undefined }) {
  return props.text ? (
    <span role="alert" className={classes.problem}>
      {props.text}
    </span>
  ) : null;
}

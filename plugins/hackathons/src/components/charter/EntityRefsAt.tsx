import { EntityPicker } from '../common';
import classes from './charter.module.css';
import { Problem } from './fields';
import { useCharter, useField, withoutPath } from './useCharter';

interface RefsProps {
  path: string;
  label: string;
  description?: string;
  isRequired?: boolean;
  /** Kinds of the catalog, such as `user`. */
  kinds: string[];
}

/** Any number of entities, found by name or written as refs. */
export function EntityRefsAt(props: RefsProps) {
  const { path, ...field } = props;
  const { problems } = useCharter();
  const { value, change, problem } = useField(path);
  const ofItems = problems.find(item => item.field.startsWith(`${path}[`));
  return (
    <div className={classes.field}>
      <EntityPicker
        {...field}
        value={Array.isArray(value) ? value.map(String) : []}
        onChange={change}
      />
      <Problem text={problem ?? (ofItems && withoutPath(ofItems))} />
    </div>
  );
}

/** One entity, found by name or written as a ref. */
export function EntityRefAt(props: RefsProps) {
  const { path, ...field } = props;
  const { value, change, problem } = useField(path);
  return (
    <div className={classes.field}>
      <EntityPicker
        {...field}
        single
        value={typeof value === 'string' && value ? [value] : []}
        onChange={([ref = '']) => change(ref)}
      />
      <Problem text={problem} />
    </div>
  );
}

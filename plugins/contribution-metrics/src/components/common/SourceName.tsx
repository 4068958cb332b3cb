import { useConnectors } from '../../query/queries';
import classes from './common.module.css';
import { nameSource } from './nameSource';
import { useTexts } from './useTexts';

/** Where a fact comes from, such as `mlflow.production`, as people call it. */
export function SourceName(props: { source: string }) {
  const t = useTexts();
  // Who may not see the connectors gets the names that every portal has.
  const { data } = useConnectors();
  const { name, instance } = nameSource(props.source, data ?? [], t);
  return (
    <span className={classes.source} title={props.source}>
      {name}
      {instance && (
        <>
          {' '}
          <code className={classes.instance}>{instance}</code>
        </>
      )}
    </span>
  );
}

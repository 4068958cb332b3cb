import { CopyTextButton } from '@backstage/core-components';
import classes from './components.module.css';
import { ScrollRegion } from './ScrollRegion';

/** Lines to be copied into a file. */
export function CodeExample(props: {
  text: string;
  /** What it is an example of. */
  label: string;
  copyLabel?: string;
}) {
  return (
    <div className={classes.example}>
      <ScrollRegion label={props.label}>
        <pre>{props.text}</pre>
      </ScrollRegion>
      <span className={classes.copy}>
        <CopyTextButton text={props.text} aria-label={props.copyLabel} />
      </span>
    </div>
  );
}

import classes from './common.module.css';
import { useTexts } from './useTexts';

/** Marks numbers that were made up for trying the portal out. */
export function DemoChip(props: { short?: boolean }) {
  const t = useTexts();
  return (
    <span className={classes.demo} title={t('common.demoHint')}>
      {props.short ? t('common.demoShort') : t('common.demo')}
    </span>
  );
}

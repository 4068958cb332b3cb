import { BgProvider, Text } from '@backstage/ui';
import { useId, type ReactNode } from 'react';
import classes from './components.module.css';

/** A titled part of a page; a landmark for screen readers. */
export function Panel(props: {
  title: string;
  badge?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
  className?: string;
}) {
  const id = useId();
  return (
    <section
      className={[classes.panel, props.className].filter(Boolean).join(' ')}
      aria-labelledby={id}
    >
      {/* So that fields and buttons stand out from the ground of the panel. */}
      <BgProvider bg="neutral-1">
        <div className={classes.panelHeader}>
          <Text as="h3" variant="title-x-small" weight="bold" id={id}>
            {props.title}
          </Text>
          {props.badge}
          {props.actions && (
            <div className={classes.panelActions}>{props.actions}</div>
          )}
        </div>
        <div className={classes.panelBody}>{props.children}</div>
      </BgProvider>
    </section>
  );
}

import { BgProvider } from '@backstage/ui';
import { layoutClasses, ScrollRegion } from '@guildhall/plugin-guildhall-react';
import type { ReactNode } from 'react';
import panel from './panel.module.css';

/** The ground of a table, which scrolls on its own where there is no room. */
export function TableGround(props: {
  label: string;
  /** The last column has what can be done: it stays in sight. */
  acts?: boolean;
  children: ReactNode;
}) {
  const ground = `${layoutClasses.panel} ${panel.ground}`;
  return (
    <BgProvider bg="neutral-1">
      <ScrollRegion
        className={props.acts ? `${ground} ${panel.withActs}` : ground}
        label={props.label}
      >
        {props.children}
      </ScrollRegion>
    </BgProvider>
  );
}

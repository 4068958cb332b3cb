import { BgProvider } from '@backstage/ui';
import { layoutClasses, ScrollRegion } from '@guildhall/plugin-guildhall-react';
import type { ReactNode } from 'react';
import panel from './panel.module.css';

/** The ground of a table, which scrolls on its own where there is no room. */
export function TableGround(props: { label: string; children: ReactNode }) {
  return (
    <BgProvider bg="neutral-1">
      <ScrollRegion
        className={`${layoutClasses.panel} ${panel.ground}`}
        label={props.label}
      >
        {props.children}
      </ScrollRegion>
    </BgProvider>
  );
}

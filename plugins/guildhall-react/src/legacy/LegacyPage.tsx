import { useRouteRef, type RouteRef } from '@backstage/frontend-plugin-api';
import { PluginHeader } from '@backstage/ui';
import type { ReactNode } from 'react';

/** A page below the name of its plugin, which apps of the new frontend system put there themselves. */
export function LegacyPage(props: {
  title: string;
  icon: JSX.Element;
  /** Where the name leads. */
  routeRef: RouteRef;
  children: ReactNode;
}) {
  const path = useRouteRef(props.routeRef)?.();
  return (
    <>
      <PluginHeader title={props.title} icon={props.icon} titleLink={path} />
      {props.children}
    </>
  );
}

import type { HackathonDetail } from '@guildhall/plugin-hackathons-common';
import { useMemo, type ReactNode } from 'react';
import { EventContext, type EventContextValue } from './useEvent';
import { useEventPath } from './useEventPath';

/** Gives everything below it the hackathon by `useEvent`. */
export function EventProvider(props: {
  event: HackathonDetail;
  children: ReactNode;
}) {
  const { event } = props;
  const base = useEventPath(event.entityRef);
  const value = useMemo<EventContextValue>(
    () => ({
      ref: event.entityRef,
      event,
      href: path => (path ? `${base}/${path}` : base),
      themeTitle: name =>
        event.themes.find(theme => theme.name === name)?.title ?? name,
    }),
    [event, base],
  );
  return (
    <EventContext.Provider value={value}>
      {props.children}
    </EventContext.Provider>
  );
}

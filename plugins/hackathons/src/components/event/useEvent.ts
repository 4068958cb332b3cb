import type { HackathonDetail } from '@guildhall/plugin-hackathons-common';
import { createContext, useContext } from 'react';

/** The hackathon whose page is open. */
export interface EventContextValue {
  /** Full entity ref. */
  ref: string;
  /** What the backend says of it, with the reader's roles in `roles` and what the reader may do in `may`. */
  event: HackathonDetail;
  /** The address of a page of the hackathon, such as `href('teams')`; of the overview without a path. */
  href: (path?: string) => string;
  /** The name of a theme for people. */
  themeTitle: (name: string) => string;
}

export const EventContext = createContext<EventContextValue | undefined>(
  undefined,
);

/** The hackathon whose page is open: for everything below `EventShell`. */
export function useEvent(): EventContextValue {
  const value = useContext(EventContext);
  if (!value) {
    throw new Error('useEvent is for components below EventShell');
  }
  return value;
}

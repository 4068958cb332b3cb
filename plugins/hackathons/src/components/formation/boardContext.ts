import { createContext, useContext } from 'react';

/** What the rows and cards of the proposal can do. */
export interface Board {
  /** Whether anything can be changed: a proposal, by nobody else's leave. */
  editable: boolean;
  /** A change is on its way; the next one waits for its version. */
  busy: boolean;
  nameOf: (userRef: string) => string;
  /** Where people can be moved to. */
  targets: Array<{ id: string; name: string; size: number }>;
  move: (userRef: string, teamId: string | undefined) => void;
  lock: (userRef: string, locked: boolean) => void;
  /** Who is dragged at present. */
  dragged: string | undefined;
  drag: (userRef: string | undefined) => void;
  /** Who was moved last by the menu, and so has the focus. */
  focus: string | undefined;
}

export const BoardContext = createContext<Board | undefined>(undefined);

/** The board that a row or card is on. */
export function useBoard(): Board {
  const board = useContext(BoardContext);
  if (!board) {
    throw new Error('useBoard is for components below TeamBoard');
  }
  return board;
}

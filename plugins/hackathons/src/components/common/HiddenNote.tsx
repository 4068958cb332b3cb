import { RiEyeOffLine } from '@remixicon/react';
import type { ReactNode } from 'react';
import classes from './HiddenNote.module.css';
import { useTexts } from './useTexts';

/** Says what of a project a judge of a blind event does not see; nothing where all of it is shown. */
export function HiddenNote(props: {
  project: { blinded?: boolean; repositoryHidden?: boolean };
}) {
  const t = useTexts();
  const { blinded, repositoryHidden } = props.project;
  return blinded ? (
    <Hidden>
      {t(repositoryHidden ? 'common.allHidden' : 'common.namesHidden')}
    </Hidden>
  ) : null;
}

/** Says that something is not shown. */
export function Hidden(props: { children: ReactNode }) {
  return (
    <p className={classes.note}>
      <RiEyeOffLine size={16} aria-hidden />
      <span>{props.children}</span>
    </p>
  );
}

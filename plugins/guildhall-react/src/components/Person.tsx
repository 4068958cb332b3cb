import { Avatar } from '@backstage/ui';
import { unknownWord } from '../text/refs';
import { EntityName, useEntityTitles } from './EntityName';
import classes from './Person.module.css';

/**
 * A user or a group: initials and name, linked to the page in the catalog.
 *
 * @param props.known - whether the catalog has it; it is marked and not linked when not
 * @param props.size - of the picture; `x-small` (20 px) by default
 * @param props.note - what this one is here, such as a role, behind the name
 */
export function Person(props: {
  entityRef: string;
  known?: boolean;
  strong?: boolean;
  size?: 'x-small' | 'small' | 'medium' | 'large';
  note?: string;
}) {
  const [title] = useEntityTitles([props.entityRef]);
  return (
    <span className={classes.person}>
      {/* The name stands beside it. */}
      <Avatar
        src=""
        name={unknownWord(props.entityRef) ?? title}
        size={props.size ?? 'x-small'}
        purpose="decoration"
        className={classes.avatar}
      />
      <span className={classes.name}>
        <EntityName
          entityRef={props.entityRef}
          known={props.known}
          strong={props.strong}
        />
        {props.note && <span className={classes.note}> {props.note}</span>}
      </span>
    </span>
  );
}

import { Fragment } from 'react';
import { useEntityTitles } from './EntityName';

const PEOPLE = /\b(?:user|group):[a-z0-9._-]+\/[a-z0-9._-]*[a-z0-9]/g;

/** A text of a backend in which users and groups stand as entity refs, with their names instead. */
export function NamedText(props: { children: string }) {
  const refs = props.children.match(PEOPLE) ?? [];
  const titles = useEntityTitles(refs);
  return (
    <>
      {props.children.split(PEOPLE).map((text, index) => (
        <Fragment key={index}>
          {index > 0 && titles[index - 1]}
          {text}
        </Fragment>
      ))}
    </>
  );
}

import { Text } from '@backstage/ui';
import type { PropsWithChildren, ReactNode } from 'react';
import classes from './common.module.css';

/** A heading inside a card with what belongs to it. */
export function Section(props: PropsWithChildren<{ title: string }>) {
  return (
    <section className={classes.section} aria-label={props.title}>
      <Text as="h3" variant="body-medium" weight="bold">
        {props.title}
      </Text>
      {props.children}
    </section>
  );
}

/** Terms with their values; see {@link Fact}. */
export function Facts(props: PropsWithChildren) {
  return <dl className={classes.facts}>{props.children}</dl>;
}

/** A term with its value; nothing when there is no value. */
export function Fact(props: { term: string; children?: ReactNode }) {
  if (!props.children) {
    return null;
  }
  return (
    <div className={classes.fact}>
      <dt>{props.term}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}

/** A part of an entity by its title, with a description below. */
export function Item(
  props: PropsWithChildren<{
    title: ReactNode;
    hint?: ReactNode;
    description?: string;
  }>,
) {
  return (
    <li className={classes.item}>
      <Text variant="body-medium" weight="bold">
        {props.title}
      </Text>
      {props.hint && (
        <Text variant="body-small" color="secondary">
          {' '}
          {props.hint}
        </Text>
      )}
      {props.description && (
        <Text as="p" variant="body-small" className={classes.description}>
          {props.description}
        </Text>
      )}
      {props.children}
    </li>
  );
}

/** A list of {@link Item}s. */
export function Items(props: PropsWithChildren<{ ordered?: boolean }>) {
  const List = props.ordered ? 'ol' : 'ul';
  return <List className={classes.items}>{props.children}</List>;
}

/** A table whose first column names the row. */
export function SimpleTable(props: {
  caption: string;
  columns: string[];
  rows: Array<{ key: string; cells: ReactNode[] }>;
}) {
  return (
    <div
      className={classes.scroll}
      role="region"
      aria-label={props.caption}
      // Who has no mouse scrolls a wide table by focusing it.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      <table className={classes.table}>
        <caption className={classes.hidden}>{props.caption}</caption>
        <thead>
          <tr>
            {props.columns.map(column => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map(({ key, cells: [first, ...rest] }) => (
            <tr key={key}>
              <th scope="row">{first}</th>
              {rest.map((cell, i) => (
                <td key={i}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

import { Text } from '@backstage/ui';
import classes from './final.module.css';

/** An order of finalists to read. */
export function OrderList(props: {
  title?: string;
  ids: readonly string[];
  titles: Readonly<Record<string, string>>;
}) {
  const { title, ids, titles } = props;
  return (
    <div>
      {title && (
        <Text as="p" weight="bold">
          {title}
        </Text>
      )}
      <ol className={classes.handedIn} aria-label={title}>
        {ids.map(id => (
          <li key={id}>{titles[id] ?? id}</li>
        ))}
      </ol>
    </div>
  );
}

import { Button, Link, Text } from '@backstage/ui';
import { Chip, Deadline, Panel } from '@guildhall/plugin-guildhall-react';
import type { AgendaItem } from '@guildhall/plugin-hackathons-common';
import { RiArrowRightLine, RiCheckDoubleLine } from '@remixicon/react';
import { useState } from 'react';
import { useEventPath } from '../event/useEventPath';
import classes from './common.module.css';
import { useTexts } from './useTexts';

/** More of them stay folded. */
const SHOWN = 6;

/**
 * What the reader has to do next, the most urgent first.
 *
 * @param props.across - of several hackathons, which are named
 */
export function AgendaPanel(props: { items: AgendaItem[]; across?: boolean }) {
  const t = useTexts();
  const [all, setAll] = useState(false);
  const items = all ? props.items : props.items.slice(0, SHOWN);
  return (
    <Panel title={t('common.agenda')}>
      {items.length === 0 ? (
        <p className={classes.nothingToDo}>
          <RiCheckDoubleLine size={16} aria-hidden />
          {t('common.nothingToDo')}
        </p>
      ) : (
        <ul className={classes.agenda}>
          {items.map(item => (
            <li key={`${item.hackathonRef} ${item.key}`}>
              <Item item={item} across={props.across} />
            </li>
          ))}
        </ul>
      )}
      {items.length < props.items.length && (
        <Button size="small" variant="tertiary" onPress={() => setAll(true)}>
          {t('common.showAll', { number: props.items.length })}
        </Button>
      )}
    </Panel>
  );
}

function Item(props: { item: AgendaItem; across?: boolean }) {
  const t = useTexts();
  const { item } = props;
  const path = useEventPath(item.hackathonRef);
  return (
    <>
      <RiArrowRightLine size={16} aria-hidden />
      <div>
        <Link
          href={[path, item.path].filter(Boolean).join('/')}
          standalone
          variant="body-medium"
        >
          {item.title}
        </Link>
        {props.across && (
          <Text as="p" variant="body-small" color="secondary">
            {item.hackathonTitle}
          </Text>
        )}
      </div>
      <span className={classes.due}>
        {item.overdue && <Chip tone="bad">{t('common.overdue')}</Chip>}
        {item.dueAt && <Deadline at={item.dueAt} />}
      </span>
    </>
  );
}

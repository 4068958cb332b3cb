import { BgProvider, Button, ButtonIcon, Text } from '@backstage/ui';
import {
  RiAddLine,
  RiArrowDownLine,
  RiArrowUpLine,
  RiDeleteBinLine,
} from '@remixicon/react';
import type { ReactNode } from 'react';
import { useTexts } from '../common';
import classes from './charter.module.css';
import { Problem } from './fields';
import type { Value } from './paths';
import { useField } from './useCharter';

type Item = { [key: string]: Value };

/**
 * Records in an order, such as themes or checkpoints.
 *
 * @param props.titleOf - what an item is called
 * @param props.make - what a new item begins with
 * @param props.children - the fields of one item, at its path
 */
export function ListAt(props: {
  path: string;
  title: string;
  hint?: string;
  /** The title stands above already: it is for screen readers. */
  titled?: boolean;
  addLabel: string;
  make: (items: Item[]) => Item;
  titleOf: (item: Item, index: number) => string;
  children: (path: string, item: Item) => ReactNode;
}) {
  const t = useTexts();
  const { value, change, problem } = useField(props.path);
  const items = Array.isArray(value) ? (value as Item[]) : [];

  function move(index: number, by: number) {
    const next = [...items];
    const [item] = next.splice(index, 1);
    next.splice(index + by, 0, item);
    change(next);
  }

  return (
    <div className={classes.list} role="group" aria-label={props.title}>
      {!props.titled && (
        <Text as="h4" variant="body-medium" weight="bold">
          {props.title}
        </Text>
      )}
      {props.hint && <p className={classes.hint}>{props.hint}</p>}
      <BgProvider bg="neutral-2">
        {items.map((item, index) => {
          const title = props.titleOf(item ?? {}, index);
          return (
            <fieldset
              // Items have no identity of their own while they are written.
              key={index}
              className={classes.item}
              aria-label={title}
            >
              <div className={classes.itemHead}>
                <Text variant="body-medium" weight="bold">
                  {title}
                </Text>
                <span className={classes.itemActs}>
                  <ButtonIcon
                    size="small"
                    variant="tertiary"
                    icon={<RiArrowUpLine />}
                    isDisabled={index === 0}
                    aria-label={t('charter.up', { item: title })}
                    onPress={() => move(index, -1)}
                  />
                  <ButtonIcon
                    size="small"
                    variant="tertiary"
                    icon={<RiArrowDownLine />}
                    isDisabled={index === items.length - 1}
                    aria-label={t('charter.down', { item: title })}
                    onPress={() => move(index, 1)}
                  />
                  <ButtonIcon
                    size="small"
                    variant="tertiary"
                    icon={<RiDeleteBinLine />}
                    aria-label={t('charter.remove', { item: title })}
                    onPress={() =>
                      change(items.filter((_, each) => each !== index))
                    }
                  />
                </span>
              </div>
              {props.children(`${props.path}[${index}]`, item ?? {})}
            </fieldset>
          );
        })}
      </BgProvider>
      <Problem text={problem} />
      <div>
        <Button
          size="small"
          variant="secondary"
          iconStart={<RiAddLine />}
          onPress={() => change([...items, props.make(items)])}
        >
          {props.addLabel}
        </Button>
      </div>
    </div>
  );
}

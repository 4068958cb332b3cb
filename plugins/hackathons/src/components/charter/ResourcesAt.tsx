import { Button, ButtonIcon, TextField } from '@backstage/ui';
import { RiAddLine, RiDeleteBinLine } from '@remixicon/react';
import { useState } from 'react';
import { useTexts } from '../common';
import classes from './charter.module.css';
import { Problem } from './fields';
import type { Value } from './paths';
import { useCharter, useField, withoutPath } from './useCharter';

interface Row {
  name: string;
  amount: string;
}

/** Amounts by name, such as `gpuHours: 20`. */
export function ResourcesAt(props: {
  path: string;
  label: string;
  description?: string;
}) {
  const t = useTexts();
  const { path, label, description } = props;
  const { problems } = useCharter();
  const { value, change } = useField(path);
  const problem = problems.find(({ field }) => field.startsWith(path));
  // A name that is half written, or there twice, can't stand in the charter: rows are kept here, as long as they say what the charter does.
  const [kept, setKept] = useState<Row[]>([]);
  const rows = sameResources(kept, value) ? kept : rowsOf(value);

  function write(next: Row[]) {
    setKept(next);
    change(resourcesOf(next));
  }

  function edit(index: number, row: Partial<Row>) {
    write(rows.map((each, at) => (at === index ? { ...each, ...row } : each)));
  }

  return (
    <div role="group" aria-label={label} className={classes.resources}>
      <span>{label}</span>
      {description && <span className={classes.hint}>{description}</span>}
      {rows.map(({ name, amount }, index) => {
        const twice = rows.slice(0, index).some(row => row.name === name);
        return (
          // Rows have no identity of their own while they are written.
          <div key={index} className={classes.resource}>
            <TextField
              size="small"
              aria-label={t('charter.resource')}
              placeholder="gpuHours"
              value={name}
              onChange={next => edit(index, { name: next })}
              validationBehavior="aria"
              validate={() =>
                twice && name ? t('charter.resourceTwice') : null
              }
            />
            <TextField
              size="small"
              aria-label={t('charter.amountOf', {
                resource: name || index + 1,
              })}
              placeholder="20"
              value={amount}
              onChange={next => edit(index, { amount: next })}
            />
            <ButtonIcon
              size="small"
              variant="tertiary"
              icon={<RiDeleteBinLine />}
              aria-label={t('charter.remove', { item: name || index + 1 })}
              onPress={() => write(rows.filter((_, at) => at !== index))}
            />
          </div>
        );
      })}
      <Problem text={problem && withoutPath(problem)} />
      <div>
        <Button
          size="small"
          variant="tertiary"
          iconStart={<RiAddLine />}
          onPress={() => write([...rows, { name: '', amount: '' }])}
        >
          {t('charter.addResource')}
        </Button>
      </div>
    </div>
  );
}

function rowsOf(value: Value): Row[] {
  return value && typeof value === 'object'
    ? Object.entries(value).map(([name, amount]) => ({
        name,
        amount: String(amount),
      }))
    : [];
}

/** What stands in the charter: numbers as numbers, without what is half written or there twice. */
function resourcesOf(rows: Row[]): Value {
  const whole = rows.filter(
    ({ name, amount }, index) =>
      name &&
      amount.trim() &&
      rows.findIndex(row => row.name === name) === index,
  );
  return whole.length
    ? Object.fromEntries(
        whole.map(({ name, amount }) => {
          const number = Number(amount);
          return [name, Number.isFinite(number) ? number : amount.trim()];
        }),
      )
    : undefined;
}

function sameResources(rows: Row[], value: Value): boolean {
  return (
    JSON.stringify(resourcesOf(rows)) ===
    JSON.stringify(resourcesOf(rowsOf(value)))
  );
}

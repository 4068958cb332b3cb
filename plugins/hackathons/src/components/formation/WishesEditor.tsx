import {
  Button,
  ButtonIcon,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Tag,
  TagGroup,
  Text,
} from '@backstage/ui';
import {
  useEntityNames,
  useEntityTitles,
} from '@guildhall/plugin-guildhall-react';
import type { FormationSettings } from '@guildhall/plugin-hackathons-common';
import { RiAddLine, RiCloseLine } from '@remixicon/react';
import { useState } from 'react';
import { useTexts } from '../common';
import { useEvent } from '../event/useEvent';
import { PersonPicker } from '../participants/PersonPicker';
import classes from './formation.module.css';

/** Who is to share a team, and who is not. */
export type Wishes = Pick<FormationSettings, 'together' | 'apart'>;
type Kind = keyof Wishes;

/** The organiser's wishes about people, to look at and to change. */
export function WishesEditor(props: {
  value: Wishes;
  onChange: (wishes: Wishes) => void;
}) {
  const t = useTexts();
  const { value, onChange } = props;
  const [adding, setAdding] = useState<Kind>();

  function add(kind: Kind, people: string[]) {
    onChange(
      kind === 'together'
        ? { ...value, together: [...value.together, people] }
        : { ...value, apart: [...value.apart, people] },
    );
    setAdding(undefined);
  }

  function remove(kind: Kind, index: number) {
    onChange({
      ...value,
      [kind]: value[kind].filter((_, other) => other !== index),
    });
  }

  return (
    <>
      {(['together', 'apart'] as const).map(kind => (
        <div key={kind} className={classes.wish}>
          <div>
            <Text as="h4" variant="body-medium" weight="bold">
              {t(`formation.wishes.${kind}`)}
            </Text>
            <Text variant="body-small" color="secondary">
              {t(`formation.wishes.${kind}Hint`)}
            </Text>
          </div>
          {value[kind].length > 0 && (
            <ul className={classes.wishes}>
              {value[kind].map((people, index) => (
                <Wish
                  key={people.join()}
                  people={people}
                  onRemove={() => remove(kind, index)}
                />
              ))}
            </ul>
          )}
          <Button
            size="small"
            variant="secondary"
            iconStart={<RiAddLine aria-hidden />}
            onPress={() => setAdding(kind)}
          >
            {t(
              kind === 'together'
                ? 'formation.wishes.addTogether'
                : 'formation.wishes.addApart',
            )}
          </Button>
        </div>
      ))}
      <Dialog
        isOpen={adding !== undefined}
        onOpenChange={isOpen => !isOpen && setAdding(undefined)}
        width={440}
      >
        {adding && (
          <WishForm kind={adding} onAdd={people => add(adding, people)} />
        )}
      </Dialog>
    </>
  );
}

function Wish(props: { people: string[]; onRemove: () => void }) {
  const t = useTexts();
  const names = useEntityNames(props.people);
  return (
    <li>
      <Text variant="body-medium">{names}</Text>
      <ButtonIcon
        size="small"
        variant="tertiary"
        aria-label={t('formation.wishes.remove', { names })}
        icon={<RiCloseLine aria-hidden />}
        onPress={props.onRemove}
      />
    </li>
  );
}

function WishForm(props: { kind: Kind; onAdd: (people: string[]) => void }) {
  const t = useTexts();
  const { ref } = useEvent();
  const [people, setPeople] = useState<string[]>([]);
  const titles = useEntityTitles(people);
  const full = props.kind === 'apart' && people.length >= 2;
  return (
    <>
      <DialogHeader>
        {t(`formation.wishes.addTitle.${props.kind}`)}
      </DialogHeader>
      <DialogBody>
        <div className={classes.form}>
          {!full && (
            <PersonPicker
              // Empty again after each one.
              key={people.length}
              hackathonRef={ref}
              label={t('formation.wishes.person')}
              withoutTeam
              without={people}
              onChoose={person =>
                person && setPeople([...people, person.userRef])
              }
            />
          )}
          {people.length > 0 && (
            <TagGroup
              aria-label={t('formation.wishes.people')}
              onRemove={keys =>
                setPeople(people.filter(person => !keys.has(person)))
              }
            >
              {people.map((person, index) => (
                <Tag key={person} id={person} textValue={titles[index]}>
                  {titles[index]}
                </Tag>
              ))}
            </TagGroup>
          )}
        </div>
      </DialogBody>
      <DialogFooter>
        <Button variant="secondary" slot="close">
          {t('common.cancel')}
        </Button>
        <Button
          variant="primary"
          isDisabled={people.length < 2}
          onPress={() => props.onAdd(people)}
        >
          {t('formation.wishes.add')}
        </Button>
      </DialogFooter>
    </>
  );
}

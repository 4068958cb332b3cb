import { Alert, Button, Select, Text, TextField } from '@backstage/ui';
import { Chip, Panel } from '@guildhall/plugin-guildhall-react';
import type {
  AwardInput,
  GivenAward,
  Results,
} from '@guildhall/plugin-hackathons-common';
import { useEffect, useState } from 'react';
import { useDraftActs } from '../../../query/useResults';
import { ActError, useTexts } from '../../common';
import { Medal } from '../Medal';
import results from '../results.module.css';
import { titlesOf } from '../titlesOf';
import { closeCalls } from './closeCalls';
import classes from './draft.module.css';
import { fillByPlace, givenOf, fill, slotsOf } from './slots';

const NOBODY = 'nobody';

/**
 * Who gets which award. Warns where an award decides between projects that scores don't tell apart.
 *
 * @param props.onUnsaved - told whether something is not saved
 */
export function AwardsEditor(props: {
  draft: Results;
  onUnsaved: (unsaved: boolean) => void;
}) {
  const t = useTexts();
  const { draft, onUnsaved } = props;
  // What was edited stands on what was read then: what somebody else saves meanwhile is not overwritten unseen.
  const [edit, setEdit] = useState<{ given: AwardInput[]; version: number }>();
  const given = edit?.given ?? givenOf(draft.awards);
  const { award } = useDraftActs({
    ...draft,
    version: edit?.version ?? draft.version,
  });
  const unsaved = edit !== undefined;
  useEffect(() => onUnsaved(unsaved), [unsaved, onUnsaved]);

  const change = (next: AwardInput[]) =>
    setEdit({ given: next, version: edit?.version ?? draft.version });
  const forget = () => {
    award.reset();
    setEdit(undefined);
  };
  async function save() {
    if (await award.attempt(given)) {
      setEdit(undefined);
    }
  }

  return (
    <Panel
      title={t('results.editor.title')}
      badge={unsaved && <Chip tone="warn">{t('results.editor.unsaved')}</Chip>}
      actions={
        // Who gets an award with a single place is seldom a matter of the ranking alone.
        draft.awards.some(({ size }) => size > 1) && (
          <Button
            size="small"
            variant="tertiary"
            onPress={() =>
              change(fillByPlace(given, draft.awards, draft.items))
            }
          >
            {t('results.editor.byRank')}
          </Button>
        )
      }
    >
      <div className={results.stack}>
        {draft.awards.map(each => (
          <AwardFields
            key={each.award}
            award={each}
            draft={draft}
            given={given}
            onChange={change}
          />
        ))}
        <CloseCalls draft={draft} given={given} />
        <ActError
          act={award}
          hackathonRef={draft.hackathonRef}
          topics={['results']}
        />
        {unsaved && (
          <div className={results.acts}>
            <Button isPending={award.busy} onPress={save}>
              {t('results.editor.save')}
            </Button>
            <Button variant="tertiary" isDisabled={award.busy} onPress={forget}>
              {t('results.editor.discard')}
            </Button>
          </div>
        )}
      </div>
    </Panel>
  );
}

function AwardFields(props: {
  award: GivenAward;
  draft: Results;
  given: AwardInput[];
  onChange: (given: AwardInput[]) => void;
}) {
  const t = useTexts();
  const { award, draft, given, onChange } = props;
  const many = award.size > 1;
  return (
    <fieldset className={classes.award}>
      <legend>
        <Text variant="body-medium" weight="bold">
          {award.title}
        </Text>
      </legend>
      {slotsOf(given, award).map((slot, index) => {
        const { place, entry } = slot;
        return (
          <div key={index} className={classes.slot}>
            <Medal place={many ? place : undefined} />
            <Select
              aria-label={
                many
                  ? t('results.editor.choose', { award: award.title, place })
                  : t('results.editor.chooseOne', { award: award.title })
              }
              selectionMode="single"
              search={draft.items.length > 12 ? true : undefined}
              value={entry?.projectId ?? NOBODY}
              onChange={key =>
                onChange(
                  fill(given, slot, {
                    projectId: key === NOBODY ? undefined : String(key),
                  }),
                )
              }
              options={[
                { id: NOBODY, label: t('results.editor.nobody') },
                ...draft.items.map(row => ({
                  id: row.projectId,
                  label:
                    row.place === undefined
                      ? row.title
                      : t('results.editor.option', {
                          rank: row.place,
                          title: row.title,
                        }),
                })),
              ]}
            />
            {entry && (
              <TextField
                className={classes.reason}
                aria-label={t('results.editor.reasonFor', {
                  award: award.title,
                  place,
                })}
                placeholder={t('results.editor.reason')}
                value={entry.reason ?? ''}
                maxLength={1_000}
                onChange={reason => onChange(fill(given, slot, { reason }))}
              />
            )}
          </div>
        );
      })}
    </fieldset>
  );
}

/** Where an award goes to a project of a band of which another gets nothing. */
function CloseCalls(props: { draft: Results; given: AwardInput[] }) {
  const t = useTexts();
  const { draft, given } = props;
  const titleOf = titlesOf(draft);
  const calls = closeCalls(given, draft.items);
  const list = new Intl.ListFormat(undefined, { type: 'conjunction' });
  const awardTitle = (name: string) =>
    draft.awards.find(({ award }) => award === name)?.title ?? name;
  return (
    calls.length > 0 && (
      <div role="status">
        <Alert
          status="warning"
          icon
          title={t('results.editor.closeTitle')}
          description={
            <>
              <ul className={results.plain}>
                {calls.map(({ award, row, others }) => (
                  <li key={`${award} ${row.projectId}`}>
                    {t('results.editor.close', {
                      project: titleOf(row.projectId),
                      award: awardTitle(award),
                      others: list.format(others.map(({ title }) => title)),
                      count: others.length,
                    })}
                  </li>
                ))}
              </ul>
              {t('results.editor.closeHint')}
            </>
          }
        />
      </div>
    )
  );
}

import { Button } from '@backstage/ui';
import {
  EntityName,
  formatNumber,
  formatShare,
  Panel,
} from '@guildhall/plugin-guildhall-react';
import {
  type ProgrammeParticipation,
  SMALLEST_GROUP,
} from '@guildhall/plugin-hackathons-common';
import { useState } from 'react';
import { Bars, useTexts } from '../common';
import classes from './programme.module.css';

/** More of them stay folded. */
const SHOWN = 8;

/** How many people of which group took part. Small groups have no names. */
export function Participation(props: { groups: ProgrammeParticipation[] }) {
  const t = useTexts();
  const [all, setAll] = useState(false);
  const named = props.groups.filter(({ group }) => group);
  const others = props.groups.find(({ group }) => !group);
  const shown = all ? named : named.slice(0, SHOWN);
  return (
    <Panel title={t('programme.groups.title')}>
      <p className={classes.note}>
        {t(
          named.length > 0 || others
            ? 'programme.groups.hint'
            : 'programme.groups.none',
        )}
      </p>
      {(named.length > 0 || others) && (
        <Bars
          label={t('programme.groups.title')}
          columns={[t('programme.groups.group'), t('programme.groups.people')]}
          bars={[...shown, ...(others ? [others] : [])].map(
            ({ group, title, people, share }) => ({
              key: group ?? 'others',
              label: group ? (
                <EntityName entityRef={group}>{title}</EntityName>
              ) : (
                t('programme.groups.others')
              ),
              value: people ?? 0,
              text:
                people === undefined
                  ? t('programme.groups.fewer', { number: SMALLEST_GROUP })
                  : t('programme.groups.value', {
                      people: formatNumber(people),
                      share: formatShare(share ?? 0, 1),
                    }),
            }),
          )}
        />
      )}
      {shown.length < named.length && (
        <Button size="small" variant="tertiary" onPress={() => setAll(true)}>
          {t('programme.groups.more', { number: named.length })}
        </Button>
      )}
    </Panel>
  );
}

import { Button, Switch, Text } from '@backstage/ui';
import { Panel, StateMessage } from '@guildhall/plugin-guildhall-react';
import { RiEmotionHappyLine, RiTeamLine } from '@remixicon/react';
import { useState } from 'react';
import { useCreateFormation } from '../../query/useFormations';
import { useSomeParticipants } from '../../query/useParticipants';
import { ActError, useTexts } from '../common';
import { useEvent } from '../event/useEvent';
import { CharterRules } from './CharterRules';
import classes from './formation.module.css';
import { type Wishes, WishesEditor } from './WishesEditor';

/** Who has no team, by which rules teams are made, and the organiser's wishes: then it begins. */
export function StartFormation(props: { onStarted: (id: string) => void }) {
  const t = useTexts();
  const { ref } = useEvent();
  const [fillTeams, setFillTeams] = useState(true);
  const [wishes, setWishes] = useState<Wishes>({ together: [], apart: [] });
  const people = useSomeParticipants(ref, { team: 'none' }, 1).data?.total;
  const create = useCreateFormation(ref, formation =>
    props.onStarted(formation.id),
  );

  if (people === 0) {
    return (
      <StateMessage
        icon={<RiEmotionHappyLine size={40} aria-hidden />}
        title={t('formation.start.nobody')}
      >
        {t('formation.start.nobodyText')}
      </StateMessage>
    );
  }
  return (
    <div className={classes.start}>
      <Panel title={t('formation.start.title')}>
        <div className={classes.form}>
          {people !== undefined && (
            <span className={classes.count}>
              {t('formation.start.people', { count: people })}
            </span>
          )}
          <div>
            <Switch
              label={t('formation.start.fillTeams')}
              isSelected={fillTeams}
              onChange={setFillTeams}
            />
            <Text as="p" variant="body-small" color="secondary">
              {t('formation.start.fillTeamsHint')}
            </Text>
          </div>
          <WishesEditor value={wishes} onChange={setWishes} />
          <ActError
            act={create}
            hackathonRef={ref}
            topics={['formations']}
            title={t('formation.start.failed')}
          />
          <div>
            <Button
              variant="primary"
              iconStart={<RiTeamLine aria-hidden />}
              isPending={create.busy}
              onPress={() => create.attempt({ fillTeams, ...wishes })}
            >
              {t('formation.start.button')}
            </Button>
          </div>
        </div>
      </Panel>
      <CharterRules />
    </div>
  );
}

import { Button, Switch, Text } from '@backstage/ui';
import { Panel } from '@guildhall/plugin-guildhall-react';
import type { MentorProposal } from '@guildhall/plugin-hackathons-common';
import { useState } from 'react';
import { useMatching } from '../../query/useMentors';
import { ActError, useTexts } from '../common';
import { useEvent } from '../event/useEvent';
import classes from './mentors.module.css';
import { ProposalEditor } from './ProposalEditor';

/** For organisers: has matches worked out, and shows them to change and publish. */
export function MatchingPanel() {
  const t = useTexts();
  const { ref } = useEvent();
  const { propose, publish } = useMatching(ref);
  const [rotate, setRotate] = useState(true);
  const [keep, setKeep] = useState(true);
  const [proposal, setProposal] = useState<MentorProposal>();

  async function ask() {
    try {
      setProposal(await propose.run({ rotate, keep }));
    } catch {
      // The panel shows it.
    }
  }

  return (
    <Panel title={t('mentors.matches.propose')}>
      <div className={classes.form}>
        <Text as="p" color="secondary">
          {t('mentors.matches.intro')}
        </Text>
        <div className={classes.switches}>
          <span>
            <Switch
              label={t('mentors.matches.rotate')}
              isSelected={rotate}
              onChange={setRotate}
            />
            <Text as="p" variant="body-small" color="secondary">
              {t('mentors.matches.rotateHint')}
            </Text>
          </span>
          <span>
            <Switch
              label={t('mentors.matches.keep')}
              isSelected={keep}
              onChange={setKeep}
            />
            <Text as="p" variant="body-small" color="secondary">
              {t('mentors.matches.keepHint')}
            </Text>
          </span>
          <Button
            className={classes.end}
            variant={proposal ? 'secondary' : 'primary'}
            isPending={propose.busy}
            onPress={ask}
          >
            {t(
              proposal
                ? 'mentors.matches.proposeAgain'
                : 'mentors.matches.propose',
            )}
          </Button>
        </div>
        <ActError act={propose} hackathonRef={ref} topics={['mentors']} />
        {proposal && (
          <ProposalEditor
            key={JSON.stringify(proposal)}
            proposal={proposal}
            publish={publish}
            onDone={() => setProposal(undefined)}
          />
        )}
      </div>
    </Panel>
  );
}

import { Button } from '@backstage/ui';
import { ConfirmDialog } from '@guildhall/plugin-guildhall-react';
import type {
  EndingMay,
  ProjectEnding,
} from '@guildhall/plugin-hackathons-common';
import { useState } from 'react';
import { useEndingActs } from '../../query/useEndings';
import { useTexts } from '../common';
import classes from './outcomes.module.css';
import { ProductionDialog } from './ProductionDialog';
import { SayEndingDialog } from './SayEndingDialog';

type Answer = 'accept' | 'decline';

interface EndingActsProps {
  hackathonRef: string;
  /** Name of the project. */
  title: string;
  ending: ProjectEnding;
  /** What the reader may do about it. */
  may: Partial<EndingMay>;
}

/** What the reader can do about the ending of a project: nothing at all for most people. */
export function EndingActs(props: EndingActsProps) {
  const t = useTexts();
  const { hackathonRef, title, ending, may } = props;
  const [open, setOpen] = useState<'say' | 'production'>();
  if (!may.say && !may.answer && !may.stateProduction) {
    return null;
  }
  const close = () => setOpen(undefined);
  return (
    <div className={classes.acts}>
      {may.answer && <Answers {...props} />}
      {may.say && (
        <Button
          size="small"
          variant={ending.ending ? 'secondary' : 'primary'}
          aria-label={t(
            ending.ending ? 'outcomes.say.againOn' : 'outcomes.say.actOn',
            { title },
          )}
          onPress={() => setOpen('say')}
        >
          {t(ending.ending ? 'outcomes.say.again' : 'outcomes.say.act')}
        </Button>
      )}
      {may.stateProduction && (
        <Button
          size="small"
          variant="secondary"
          aria-label={t('outcomes.production.actOn', { title })}
          onPress={() => setOpen('production')}
        >
          {t('outcomes.production.act')}
        </Button>
      )}
      <SayEndingDialog
        isOpen={open === 'say'}
        hackathonRef={hackathonRef}
        title={title}
        ending={ending}
        onClose={close}
      />
      <ProductionDialog
        isOpen={open === 'production'}
        hackathonRef={hackathonRef}
        title={title}
        ending={ending}
        onClose={close}
      />
    </div>
  );
}

/** The two answers of the proposed owner. */
function Answers(props: EndingActsProps) {
  const t = useTexts();
  const { hackathonRef, title, ending } = props;
  const { answer } = useEndingActs(hackathonRef, ending.projectId);
  const [asking, setAsking] = useState(false);
  // What is asked stays while the dialog fades away.
  const [asked, setAsked] = useState<Answer>('accept');
  return (
    <>
      {(['accept', 'decline'] as const).map(each => (
        <Button
          key={each}
          size="small"
          variant={each === 'accept' ? 'primary' : 'secondary'}
          aria-label={t(`outcomes.answer.${each}On`, { title })}
          onPress={() => {
            setAsked(each);
            setAsking(true);
          }}
        >
          {t(`outcomes.answer.${each}`)}
        </Button>
      ))}
      <ConfirmDialog
        isOpen={asking}
        onClose={() => setAsking(false)}
        title={t(`outcomes.answer.${asked}Title`, { title })}
        confirmLabel={t(`outcomes.answer.${asked}`)}
        reason={
          asked === 'decline'
            ? { label: t('outcomes.answer.why'), required: true }
            : { label: t('outcomes.answer.note') }
        }
        onConfirm={reason =>
          answer.run({ answer: asked, reason, version: ending.version })
        }
      >
        {t(`outcomes.answer.${asked}Text`)}
      </ConfirmDialog>
    </>
  );
}

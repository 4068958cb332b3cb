import {
  Checkbox,
  Radio,
  RadioGroup,
  Text,
  TextAreaField,
} from '@backstage/ui';
import { DialogForm, FormDialog } from '@guildhall/plugin-guildhall-react';
import type {
  DebriefPoint,
  DebriefPointKind,
} from '@guildhall/plugin-hackathons-common';
import { useState } from 'react';
import { useSavePoint } from '../../../query/useDebrief';
import { ActError, useTexts } from '../../common';
import { useEvent } from '../../event/useEvent';
import { POINT_KINDS } from '../useDebriefFilters';

interface PointDialogProps {
  isOpen: boolean;
  /** What it is about at first. */
  kind: DebriefPointKind;
  /** The point to change; a new one without. */
  point?: DebriefPoint;
  /** How many more the reader can write. */
  pointsLeft?: number;
  onClose: () => void;
}

/** The form in which somebody says what worked, what did not, or what to change. */
export function PointDialog(props: PointDialogProps) {
  return (
    <FormDialog isOpen={props.isOpen} onClose={props.onClose} width={560}>
      <PointForm {...props} />
    </FormDialog>
  );
}

/** Lives as long as the dialog is open. */
function PointForm(props: PointDialogProps) {
  const t = useTexts();
  const { point, pointsLeft } = props;
  const { ref } = useEvent();
  const save = useSavePoint(ref, point);
  const [kind, setKind] = useState(props.kind);
  const [text, setText] = useState<string>();
  const [anonymous, setAnonymous] = useState(false);
  // What was not touched here follows what others change meanwhile.
  const value = text ?? point?.text ?? '';
  return (
    <DialogForm
      title={t(
        point
          ? 'debrief.points.form.editTitle'
          : 'debrief.points.form.addTitle',
      )}
      submitLabel={t(point ? 'common.save' : 'debrief.points.form.say')}
      busy={save.busy}
      disabled={!value.trim()}
      onSubmit={() => save.attempt({ kind, text: value.trim(), anonymous })}
      onDone={props.onClose}
    >
      <RadioGroup
        label={t('debrief.points.form.kind')}
        orientation="horizontal"
        value={kind}
        onChange={key =>
          setKind(POINT_KINDS.find(each => each === key) ?? kind)
        }
      >
        {POINT_KINDS.map(each => (
          <Radio key={each} value={each}>
            {t(`debrief.kinds.${each}`)}
          </Radio>
        ))}
      </RadioGroup>
      <TextAreaField
        label={t('debrief.points.form.text')}
        description={t('debrief.points.form.hint')}
        value={value}
        onChange={setText}
        rows={4}
        maxLength={1_000}
        isRequired
      />
      {!point && (
        <>
          <Checkbox isSelected={anonymous} onChange={setAnonymous}>
            {t('debrief.points.form.anonymous')}
          </Checkbox>
          <Text as="p" variant="body-small" color="secondary" role="status">
            {t(
              anonymous
                ? 'debrief.points.form.anonymousText'
                : 'debrief.points.form.namedText',
            )}
          </Text>
          {pointsLeft !== undefined && pointsLeft <= 10 && (
            <Text as="p" variant="body-small" color="secondary">
              {t('debrief.points.left', { count: pointsLeft })}
            </Text>
          )}
        </>
      )}
      <ActError act={save} hackathonRef={ref} topics={['debrief']} />
    </DialogForm>
  );
}

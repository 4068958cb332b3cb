import {
  Alert,
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Text,
  TextAreaField,
} from '@backstage/ui';
import {
  CodeExample,
  errorMessage,
  LoadingLines,
  Panel,
} from '@guildhall/plugin-guildhall-react';
import type { CharterProblem } from '@guildhall/plugin-hackathons-common';
import { RiCodeLine } from '@remixicon/react';
import { useState, type ReactNode } from 'react';
import { useTexts } from '../common';
import { fromYaml, type CharterDraft } from './charter';
import classes from './charter.module.css';

/** What is wrong with the whole, the YAML to read and edit, and where the charter goes. */
export function ReviewStep(props: {
  yaml: string;
  result: {
    isPending: boolean;
    isError: boolean;
    error: unknown;
    refetch: () => unknown;
  };
  problems?: CharterProblem[];
  /** Whether the answer is about what stands in the form now. */
  current: boolean;
  onApply: (draft: CharterDraft) => void;
  onGo: (field: string) => void;
  children: ReactNode;
}) {
  const t = useTexts();
  const { result, problems } = props;
  return (
    <>
      <Panel title={t('charter.review')}>
        {result.isPending && <LoadingLines lines={2} />}
        {result.isError && (
          <div role="alert">
            <Alert
              status="danger"
              icon
              title={t('charter.checkFailed')}
              description={errorMessage(result.error)}
            />
          </div>
        )}
        {problems && !result.isError && (
          <div role="status" className={classes.list}>
            <Alert
              status={problems.length === 0 ? 'success' : 'warning'}
              icon
              isPending={!props.current}
              title={
                problems.length === 0
                  ? t('charter.fine')
                  : t('charter.problems', { count: problems.length })
              }
            />
            <ul className={classes.problems}>
              {problems.map(({ field, message }) => (
                <li key={`${field} ${message}`}>
                  {message}{' '}
                  {field && (
                    <Button
                      size="small"
                      variant="tertiary"
                      aria-label={`${t('charter.goTo')}: ${field}`}
                      onPress={() => props.onGo(field)}
                    >
                      {t('charter.goTo')}
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          </div>
        )}
      </Panel>
      <Panel title={t('charter.ways')}>{props.children}</Panel>
      <Panel
        title={t('charter.preview')}
        actions={<YamlDialog yaml={props.yaml} onApply={props.onApply} />}
      >
        <CodeExample
          text={props.yaml}
          label={t('charter.preview')}
          copyLabel={t('charter.copy')}
        />
      </Panel>
    </>
  );
}

function YamlDialog(props: {
  yaml: string;
  onApply: (draft: CharterDraft) => void;
}) {
  const t = useTexts();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        size="small"
        variant="secondary"
        iconStart={<RiCodeLine />}
        onPress={() => setOpen(true)}
      >
        {t('charter.editYaml')}
      </Button>
      <Dialog
        width={800}
        isOpen={open}
        onOpenChange={isOpen => !isOpen && setOpen(false)}
      >
        <YamlForm {...props} onClose={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function YamlForm(props: {
  yaml: string;
  onApply: (draft: CharterDraft) => void;
  onClose: () => void;
}) {
  const t = useTexts();
  const [text, setText] = useState(props.yaml);
  const read = fromYaml(text);
  const problem = 'problem' in read ? read.problem : undefined;
  return (
    <>
      <DialogHeader>{t('charter.editYaml')}</DialogHeader>
      <DialogBody>
        <div className={classes.fields}>
          <Text as="p" variant="body-small" color="secondary">
            {t('charter.editYamlHint')}
          </Text>
          <TextAreaField
            className={classes.yaml}
            label={t('charter.yaml')}
            rows={22}
            value={text}
            onChange={setText}
            validationBehavior="aria"
            validate={() =>
              problem ? t('charter.badYaml', { problem }) : null
            }
          />
        </div>
      </DialogBody>
      <DialogFooter>
        <Button variant="secondary" slot="close">
          {t('common.cancel')}
        </Button>
        <Button
          isDisabled={problem !== undefined}
          onPress={() => {
            if ('draft' in read) {
              props.onApply(read.draft);
              props.onClose();
            }
          }}
        >
          {t('charter.apply')}
        </Button>
      </DialogFooter>
    </>
  );
}

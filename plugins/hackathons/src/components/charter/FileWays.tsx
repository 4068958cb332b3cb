import { useApiHolder } from '@backstage/core-plugin-api';
import { toastApiRef, useRouteRef } from '@backstage/frontend-plugin-api';
import { Button, ButtonLink, Text } from '@backstage/ui';
import {
  RiDownloadLine,
  RiFileCopyLine,
  RiGitPullRequestLine,
} from '@remixicon/react';
import useCopyToClipboard from 'react-use/esm/useCopyToClipboard';
import { templateRouteRef } from '../../routes';
import { downloadText, useTexts } from '../common';
import classes from './charter.module.css';

/** The template that puts a charter under version control. */
const CHARTER_TEMPLATE = {
  namespace: 'default',
  templateName: 'hackathon-charter',
};

/** The ways of a charter into a file: a change that is reviewed, or a copy. */
export function FileWays(props: {
  name: string;
  yaml: string;
  ready: boolean;
}) {
  const t = useTexts();
  const toasts = useApiHolder().get(toastApiRef);
  const link = useRouteRef(templateRouteRef);
  const [, copy] = useCopyToClipboard();
  const query = new URLSearchParams({
    formData: JSON.stringify({ name: props.name, charter: props.yaml }),
  });
  return (
    <>
      <div className={classes.way}>
        {link ? (
          <ButtonLink
            variant="secondary"
            iconStart={<RiGitPullRequestLine />}
            isDisabled={!props.ready}
            href={`${link(CHARTER_TEMPLATE)}?${query}`}
          >
            {t('charter.change')}
          </ButtonLink>
        ) : (
          <Text variant="body-medium" weight="bold">
            {t('charter.change')}
          </Text>
        )}
        <p className={classes.hint}>
          {link ? t('charter.changeHint') : t('charter.noChange')}
        </p>
      </div>
      <div className={classes.way}>
        <span className={classes.buttons}>
          <Button
            variant="secondary"
            iconStart={<RiFileCopyLine />}
            onPress={() => {
              copy(props.yaml);
              toasts?.post({
                title: t('charter.copied'),
                status: 'success',
                timeout: 3_000,
              });
            }}
          >
            {t('charter.copy')}
          </Button>
          <Button
            variant="secondary"
            iconStart={<RiDownloadLine />}
            onPress={() =>
              downloadText(
                `${props.name || 'hackathon'}.yaml`,
                'application/yaml',
                props.yaml,
              )
            }
          >
            {t('charter.download')}
          </Button>
        </span>
        <p className={classes.hint}>{t('charter.fileHint')}</p>
      </div>
    </>
  );
}

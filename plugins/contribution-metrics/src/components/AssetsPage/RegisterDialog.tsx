import { useRouteRef } from '@backstage/frontend-plugin-api';
import {
  Button,
  ButtonLink,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  DialogTrigger,
  Text,
} from '@backstage/ui';
import { ANNOTATIONS } from '@guildhall/plugin-guildhall-common';
import { RiAddLine } from '@remixicon/react';
import { CodeExample } from '@guildhall/plugin-guildhall-react';
import { registerEntityRouteRef } from '../../routes';
import { useTexts } from '../common';

const example = `apiVersion: backstage.io/v1alpha1
kind: Resource
metadata:
  name: user-features
  annotations:
    ${ANNOTATIONS.stewardDocumentation}: user:default/jo
    ${ANNOTATIONS.stewardTesting}: group:default/feature-platform
    ${ANNOTATIONS.contact}: '#feature-platform'
    ${ANNOTATIONS.contributing}: https://example.com/guide
    ${ANNOTATIONS.reviewResponse}: PT24H
    ${ANNOTATIONS.updateCadence}: P14D
spec:
  type: feature-view
  owner: group:default/feature-platform
`;

/** Shows how an asset gets into the list, and leads to where files are registered if the portal has such a page. */
export function RegisterDialog() {
  const t = useTexts();
  const registerPath = useRouteRef(registerEntityRouteRef)?.();
  return (
    <DialogTrigger>
      <Button variant="secondary" size="small" iconStart={<RiAddLine />}>
        {t('page.register')}
      </Button>
      <Dialog width={640}>
        <DialogHeader>{t('page.registerTitle')}</DialogHeader>
        <DialogBody>
          <Text as="p" variant="body-medium">
            {t('page.registerIntro')}
          </Text>
          <CodeExample text={example} label={t('page.registerTitle')} />
          {!registerPath && (
            <Text as="p" variant="body-small" color="secondary">
              {t('page.registerAsk')}
            </Text>
          )}
        </DialogBody>
        <DialogFooter>
          {registerPath && (
            <ButtonLink variant="primary" href={registerPath}>
              {t('page.registerImport')}
            </ButtonLink>
          )}
          <Button variant="secondary" slot="close">
            {t('common.close')}
          </Button>
        </DialogFooter>
      </Dialog>
    </DialogTrigger>
  );
}

import { stringifyEntityRef } from '@backstage/catalog-model';
import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Button, Container, Header } from '@backstage/ui';
import { LoadingLines, useTimeZone } from '@guildhall/plugin-guildhall-react';
import { hackathonsEventCreatePermission } from '@guildhall/plugin-hackathons-common';
import { RiSave3Line } from '@remixicon/react';
import { useNavigate } from 'react-router-dom';
import useAsync from 'react-use/esm/useAsync';
import { hackathonsApiRef } from '../../api';
import { useAct } from '../../query/useAct';
import { ActError, useTexts } from '../common';
import { useEventPath } from '../event/useEventPath';
import { emptyCharter, entityOf, type CharterDraft } from './charter';
import classes from './charter.module.css';
import { CharterForm } from './CharterForm';
import { FileWays } from './FileWays';

/** Writes the charter of a new hackathon. */
export function NewCharterPage() {
  const t = useTexts();
  const identity = useApi(identityApiRef);
  const zone = useTimeZone();
  const me = useAsync(() => identity.getBackstageIdentity(), [identity]);
  return (
    <>
      <Header title={t('charter.title')} />
      <Container className={classes.page}>
        {me.loading ? (
          <LoadingLines lines={6} />
        ) : (
          <CharterForm
            initial={emptyCharter(me.value?.userEntityRef ?? '', zone)}
            ways={form => <Ways {...form} />}
          />
        )}
      </Container>
    </>
  );
}

function Ways(props: { draft: CharterDraft; yaml: string; ready: boolean }) {
  const t = useTexts();
  const api = useApi(hackathonsApiRef);
  const navigate = useNavigate();
  const { allowed } = usePermission({
    permission: hackathonsEventCreatePermission,
  });
  const entity = entityOf(props.draft);
  const { name = '', namespace = 'default' } = entity.metadata;
  const hackathonRef = stringifyEntityRef({
    kind: 'hackathon',
    namespace,
    name,
  });
  const path = useEventPath(`hackathon:${namespace}/${name || 'new'}`);
  const store = useAct({
    hackathonRef,
    topics: ['event'],
    act: (_: void, options) => api.events.createCharter(entity, options),
    done: () => t('charter.stored'),
  });
  return (
    <div className={classes.list}>
      <div className={classes.ways}>
        <div className={classes.way}>
          <Button
            iconStart={<RiSave3Line />}
            isDisabled={!props.ready || !allowed}
            isPending={store.busy}
            onPress={async () => {
              if (await store.attempt()) {
                navigate(path);
              }
            }}
          >
            {t('charter.store')}
          </Button>
          <p className={classes.hint}>
            {allowed
              ? t('charter.storeHint')
              : t('charter.forbidden', {
                  permission: hackathonsEventCreatePermission.name,
                })}
          </p>
        </div>
        <FileWays name={name} yaml={props.yaml} ready={props.ready} />
      </div>
      {!props.ready && <p className={classes.hint}>{t('charter.mendFirst')}</p>}
      <ActError act={store} hackathonRef={hackathonRef} topics={['event']} />
    </div>
  );
}

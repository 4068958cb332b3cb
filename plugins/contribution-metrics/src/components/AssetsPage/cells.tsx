import {
  useEntityPresentation,
  useEntityRefLink,
} from '@backstage/plugin-catalog-react';
import {
  Focusable,
  Link,
  Tooltip,
  TooltipTrigger,
  VisuallyHidden,
} from '@backstage/ui';
import type {
  Asset,
  Deprecation,
} from '@guildhall/plugin-contribution-metrics-common';
import {
  STEWARD_DUTIES,
  type StewardDuty,
} from '@guildhall/plugin-guildhall-common';
import { RiArchiveLine } from '@remixicon/react';
import {
  formatDate,
  formatNumber,
  RelativeTime,
  unknownWord,
  useEntityNames,
} from '@guildhall/plugin-guildhall-react';
import {
  DemoChip,
  EntityName,
  HealthReasons,
  SparkLine,
  StateBadge,
  Trend,
  useTexts,
} from '../common';
import classes from './AssetsPage.module.css';
import { TypeIcon } from './typeIcons';

/** Icon, name and type. */
export function NameCell(props: { asset: Asset }) {
  const { asset } = props;
  return (
    <div className={classes.name}>
      <span className={classes.typeIcon}>
        <TypeIcon type={asset.type} />
      </span>
      <div className={classes.nameText}>
        <EntityName entityRef={asset.entityRef} strong>
          {asset.title ?? asset.name}
        </EntityName>
        <div className={classes.second}>
          {asset.type.replaceAll('-', ' ')}
          {asset.demo && <DemoChip short />}
        </div>
      </div>
    </div>
  );
}

/** The owner; marked when the catalog doesn't know it. */
export function OwnerCell(props: { asset: Asset }) {
  const t = useTexts();
  const { owner, unresolved } = props.asset;
  if (!owner) {
    return <span className={classes.muted}>{t('common.noOwner')}</span>;
  }
  return <EntityName entityRef={owner} known={!unresolved.includes(owner)} />;
}

/** Docs · Test · Gov, with a dash for a duty that nobody has. */
export function StewardsCell(props: { asset: Asset }) {
  return (
    <ul className={classes.duties}>
      {STEWARD_DUTIES.map(duty => (
        <Duty
          key={duty}
          duty={duty}
          stewards={props.asset.stewards[duty]}
          unresolved={props.asset.unresolved}
        />
      ))}
    </ul>
  );
}

function Duty(props: {
  duty: StewardDuty;
  stewards: string[];
  unresolved: string[];
}) {
  const t = useTexts();
  const { duty, stewards, unresolved } = props;
  const names = useEntityNames(stewards);
  // What is seen is also what voice control hears.
  const short = t(`duty.${duty}Short`);
  const unknown = stewards.filter(
    ref => unresolved.includes(ref) || unknownWord(ref),
  );
  // A word of a source is marked as unknown among the names already.
  const missing = unknown.filter(ref => !unknownWord(ref));
  const missingNames = useEntityNames(missing);
  const label = t('duty.stewards', {
    duty: t(`duty.${duty}`),
    names: stewards.length ? names : t('duty.nobody'),
  });
  if (stewards.length === 0) {
    return (
      <li className={classes.muted} title={label}>
        <span aria-hidden>–</span>
        <VisuallyHidden>{label}</VisuallyHidden>
      </li>
    );
  }
  return (
    <li>
      <TooltipTrigger delay={150}>
        <Focusable>
          <button
            type="button"
            className={classes.duty}
            data-unknown={unknown.length > 0 || undefined}
            aria-label={t('duty.stewards', { duty: short, names })}
          >
            {short}
            {unknown.length > 0 && ' ⚠'}
          </button>
        </Focusable>
        <Tooltip>
          {label}
          {missing.length > 0 && (
            <div>
              {t('common.unknownRef')}: {missingNames}
            </div>
          )}
          {unknown
            .flatMap(ref => unknownWord(ref) ?? [])
            .map(word => (
              <div key={word}>{t('common.unknownWordHint', { word })}</div>
            ))}
        </Tooltip>
      </TooltipTrigger>
    </li>
  );
}

/** Who leads by rotation, and until when. */
export function LeadCell(props: { asset: Asset }) {
  const t = useTexts();
  const { lead, unresolved } = props.asset;
  if (!lead) {
    return <span className={classes.muted}>–</span>;
  }
  return (
    <>
      <EntityName entityRef={lead.ref} known={!unresolved.includes(lead.ref)} />
      {lead.until && (
        <div className={classes.second}>
          {t('common.until', { date: formatDate(lead.until) })}
        </div>
      )}
    </>
  );
}

/** Teams, how that changed, and how far the asset reaches. */
export function AdoptionCell(props: { asset: Asset }) {
  const t = useTexts();
  const { adoption } = props.asset;
  return (
    <>
      <div className={classes.adoption}>
        <span className={classes.teams}>
          {t('page.teams', {
            count: adoption.teams30d,
            formatted: formatNumber(adoption.teams30d),
          })}
        </span>
        <span className={classes.history}>
          {adoption.history.some(value => value > 0) && (
            <SparkLine values={adoption.history} width={56} />
          )}
          <Trend value={adoption.trend} />
        </span>
      </div>
      {adoption.downstream > 0 && (
        <div className={classes.second}>
          {t('page.reach', { formatted: formatNumber(adoption.downstream) })}
        </div>
      )}
    </>
  );
}

/** The state and its first reason; all reasons on hover and on focus. Leads to the Metrics tab. */
export function HealthCell(props: { asset: Asset }) {
  const t = useTexts();
  const { asset } = props;
  const entityLink = useEntityRefLink();
  const { primaryTitle } = useEntityPresentation(asset.entityRef);
  const [first, ...others] = asset.health.reasons;
  return (
    <>
      <TooltipTrigger delay={150}>
        <Link
          href={`${entityLink(asset.entityRef)}/metrics`}
          standalone
          className={classes.healthLink}
          aria-label={t('health.open', {
            name: asset.title ?? primaryTitle,
            state: t(`health.${asset.health.state}`),
          })}
        >
          <StateBadge state={asset.health.state} />
        </Link>
        <Tooltip className={classes.reasonsTooltip}>
          <HealthReasons health={asset.health} />
        </Tooltip>
      </TooltipTrigger>
      {first && (
        <div className={classes.reason}>
          {first.title} {first.message}
          {others.length > 0 && (
            <>
              {' · '}
              <span className={classes.nowrap}>
                {t('health.more', { number: formatNumber(others.length) })}
              </span>
            </>
          )}
        </div>
      )}
    </>
  );
}

/** How fresh the numbers are. */
export function UpdatedCell(props: { asset: Asset }) {
  const t = useTexts();
  const { updatedAt } = props.asset;
  return updatedAt ? (
    <div className={classes.freshness}>
      <VisuallyHidden>{t('page.newestNumber')} </VisuallyHidden>
      <RelativeTime at={updatedAt} />
    </div>
  ) : (
    <span className={classes.muted}>{t('page.noNumbers')}</span>
  );
}

/** Date, replacement and consumers left of an asset that goes away. */
export function DeprecationLine(props: { deprecation: Deprecation }) {
  const t = useTexts();
  const { on, replacedBy, phase, activeConsumers } = props.deprecation;
  return (
    <div
      className={classes.deprecation}
      data-urgent={(activeConsumers > 0 && phase !== 'planned') || undefined}
    >
      <RiArchiveLine size={13} aria-hidden />
      <span>
        {on
          ? t('deprecation.short', { date: formatDate(on) })
          : t('deprecation.shortNoDate')}
        {replacedBy && (
          <>
            {' → '}
            <EntityName entityRef={replacedBy} />
          </>
        )}
        {', '}
        {t('deprecation.consumersLeft', {
          count: activeConsumers,
          formatted: formatNumber(activeConsumers),
        })}
      </span>
    </div>
  );
}

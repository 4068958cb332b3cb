import type { Certificate } from '@guildhall/plugin-hackathons-common';
import { useTexts } from '../../common';
import classes from './certificate.module.css';
import { Ornament, Seal } from './ornaments';

/**
 * One sheet A4 landscape, on paper as on the screen. Always dark on light: it is paper.
 *
 * @param props.member - who it is made out to, instead of the whole team
 */
export function CertificateSheet(props: {
  certificate: Certificate;
  member?: Certificate['members'][number];
}) {
  const t = useTexts();
  const { certificate, member } = props;
  const { hackathonTitle, teamName, members, awards, place, title } =
    certificate;
  const date = new Intl.DateTimeFormat(undefined, { dateStyle: 'long' });
  const list = new Intl.ListFormat(undefined, { type: 'conjunction' });
  const when =
    certificate.start && certificate.end
      ? date.formatRange(new Date(certificate.start), new Date(certificate.end))
      : undefined;
  return (
    <div className={classes.frame}>
      <article
        className={classes.sheet}
        aria-label={t('results.certificate.label', {
          team: member?.displayName ?? teamName,
          project: title,
        })}
      >
        {(['start', 'end', 'below-start', 'below-end'] as const).map(corner => (
          <Ornament
            key={corner}
            className={classes.corner}
            data-corner={corner}
          />
        ))}
        <header>
          <h3>{t('results.certificate.heading')}</h3>
          <p className={classes.event}>{hackathonTitle}</p>
        </header>
        <div className={classes.body}>
          <p>{t('results.certificate.certifies')}</p>
          <p className={classes.name}>{member?.displayName ?? teamName}</p>
          <p className={classes.members}>
            {member
              ? t('results.certificate.memberOf', { team: teamName })
              : list.format(members.map(({ displayName }) => displayName))}
          </p>
          <p>
            {when
              ? t('results.certificate.tookPartWhen', {
                  event: hackathonTitle,
                  when,
                })
              : t('results.certificate.tookPart', { event: hackathonTitle })}
          </p>
          <p className={classes.project}>{title}</p>
          {awards.length > 0 && (
            <p>
              {t('results.certificate.and')}{' '}
              <strong>
                {list.format(
                  awards.map(award =>
                    award.size > 1
                      ? t('results.awards.withPlace', {
                          award: award.title,
                          place: award.place,
                        })
                      : award.title,
                  ),
                )}
              </strong>
              .
            </p>
          )}
          {awards.length === 0 && place !== undefined && place <= 3 && (
            <p>
              <strong>{t('results.certificate.andPlace', { place })}</strong>
            </p>
          )}
        </div>
        <footer>
          <p className={classes.signature}>
            <span>
              {new Intl.ListFormat(undefined, { type: 'unit' }).format(
                certificate.organisers.map(({ displayName }) => displayName),
              )}
            </span>
            <small>{t('results.certificate.signed')}</small>
          </p>
          <Seal className={classes.seal} />
          <p className={classes.signature}>
            <span>{date.format(new Date(certificate.date))}</span>
            <small>{t('results.certificate.date')}</small>
          </p>
        </footer>
      </article>
    </div>
  );
}

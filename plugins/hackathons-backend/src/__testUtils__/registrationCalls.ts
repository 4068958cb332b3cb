import type { HackathonEntity } from '@guildhall/plugin-guildhall-common';
import { charter } from './entities';
import { JAM_PATH, type TestHackathons } from './startHackathons';

const OLGA = 'user:default/olga';
const PEOPLE = `${JAM_PATH}/participants`;
/** Path of the caller's registration. */
export const OWN = `${JAM_PATH}/registration`;
/** Where the code of conduct of `FORM` is. */
export const CONDUCT = 'https://conduct.example/1';

type Rules = HackathonEntity['spec']['registration'];

/** Rules that ask for something. */
export const FORM: Rules = {
  waitingList: true,
  codeOfConduct: CONDUCT,
  questions: [
    {
      name: 'lunch',
      question: 'What will you eat?',
      type: 'choice',
      choices: ['soup', 'salad'],
      required: true,
    },
    { name: 'on-site', question: 'Will you be there?', type: 'yes-no' },
    { name: 'note', question: 'Anything else?' },
  ],
};

/**
 * What tests of registrations do again and again.
 *
 * @param jams - the running plugin, which may be started later
 */
export function registrationCalls(jams: () => TestHackathons) {
  /** Gives the charter other rules. */
  async function rule(
    registration: Rules,
    spec: Partial<HackathonEntity['spec']> = {},
  ) {
    jams().catalog.put(charter({ spec: { registration, ...spec } }));
    await jams().sync();
  }
  const register = (as: string, body: object = {}) =>
    jams().call('PUT', OWN, { as, body });
  const own = async (as: string) =>
    (await jams().call('GET', OWN, { as })).body;
  const decide = (registrationId: string, body: object, as = OLGA) =>
    jams().call('POST', `/registrations/${registrationId}/decision`, {
      as,
      body,
    });
  const list = async (query = '', as = OLGA) =>
    (await jams().call('GET', `${PEOPLE}${query}`, { as })).body;
  const names = async (query = '', as = OLGA) =>
    (await list(query, as)).items.map((item: any) => item.displayName);

  return {
    rule,
    register,
    own,
    decide,
    list,
    names,
  };
}

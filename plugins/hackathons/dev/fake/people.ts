/** Somebody who is registered for the made-up events. */
export interface FakePerson {
  /** Name in the catalog. */
  name: string;
  displayName: string;
  userRef: string;
  skills: string[];
  timezone: string;
  homeTeam: string;
  lookingFor?: string;
  /** Names of themes, the first choice first. */
  choices: string[];
}

const NAMES =
  'amara-diallo ben-castro chen-yu dana-kovac elif-aydin farid-nouri grace-mwangi hugo-lund ines-moreau jonas-weber keiko-tanaka leo-marin maya-cohen nils-berg olga-petrova pavel-novak quinn-doyle rosa-silva sami-haddad tara-singh umar-khan vera-rossi wen-zhao ximena-ruiz yara-costa zoe-martin anton-falk bea-lopez carl-jensen dina-amin emil-horn fay-brooks gus-lindholm hana-suzuki ivan-kral juno-park kofi-mensah lena-vogt milo-fischer nora-dahl otis-grant petra-stein rafa-ortega siri-olsen theo-laurent ula-nowak viktor-hahn willa-hayes yusuf-demir zita-farkas'.split(
    ' ',
  );
const SKILLS = [
  ['machine learning', 'Python'],
  ['data engineering', 'SQL'],
  ['machine learning', 'statistics'],
  ['data engineering', 'Airflow', 'Spark'],
  ['product', 'visualisation'],
  ['machine learning', 'MLOps'],
  ['technical writing'],
];
const ZONES = [
  'Europe/Berlin',
  'Europe/Madrid',
  'Asia/Tokyo',
  'America/New_York',
];
const HOME_TEAMS = [
  'feature-platform',
  'ranking',
  'risk',
  'growth',
  'data-quality',
];
const CHOICES = [
  ['freshness', 'documentation', 'cost'],
  ['freshness', 'cost'],
  ['documentation', 'freshness', 'cost'],
  ['cost', 'freshness', 'documentation'],
  [],
];
const WISHES = [
  'People who like dashboards, and somebody to pair with.',
  undefined,
  'A team that ships something small on the first day.',
  undefined,
  undefined,
];

/** Everybody who is registered beside the few whom organisers decide on. */
export const PEOPLE: FakePerson[] = NAMES.map((name, index) => ({
  name,
  displayName: titleOf(name),
  userRef: `user:default/${name}`,
  skills: SKILLS[index % SKILLS.length],
  timezone: ZONES[index % ZONES.length],
  homeTeam: HOME_TEAMS[(index * 3) % HOME_TEAMS.length],
  lookingFor: WISHES[index % WISHES.length],
  choices: CHOICES[(index * 2) % CHOICES.length],
}));

/** How many of {@link PEOPLE} are in the teams that are there, from the first on. */
export const PEOPLE_IN_TEAMS = 19;

/** `ben-ito` as people write it. */
export function titleOf(name: string): string {
  return name
    .split('-')
    .map(word => word[0].toLocaleUpperCase('en-US') + word.slice(1))
    .join(' ');
}

/** Page of a list, with cursors that are positions. */
export function pageOf<T>(
  items: T[],
  query: { limit?: number; cursor?: string },
): { items: T[]; nextCursor: string | null; total: number } {
  const from = Number(query.cursor ?? 0);
  const to = from + (query.limit ?? 50);
  return {
    items: items.slice(from, to),
    nextCursor: to < items.length ? String(to) : null,
    total: items.length,
  };
}

/** An id that looks like one, the same every time. */
export function fakeId(kind: number, number: number): string {
  return `00000000-0000-4000-8${String(kind).padStart(3, '0')}-${String(
    number,
  ).padStart(12, '0')}`;
}

/** From an asset to its stewards, for any duty. */
export const RELATION_STEWARDED_BY = 'stewardedBy';
/** From a steward to an asset. */
export const RELATION_STEWARD_OF = 'stewardOf';
/** From an asset to who leads it by rotation now. */
export const RELATION_LED_BY = 'ledBy';
/** From a user or group to what it leads now. */
export const RELATION_LEADS = 'leads';
/** From a prototype or a transition to the hackathon it came from. */
export const RELATION_ORIGINATED_FROM = 'originatedFrom';
/** From a hackathon to a prototype or a transition that came out of it. */
export const RELATION_PRODUCED = 'produced';
/** From a hackathon (through a theme) or a transition to an asset it wants to improve. */
export const RELATION_TARGETS = 'targets';
/** From an asset to the hackathons and transitions that want to improve it. */
export const RELATION_TARGETED_BY = 'targetedBy';

export * from './apiVersion';
export * from './ContributionMetricEntity';
export * from './HackathonEntity';
export { resolveHackathonTime } from './hackathonTime';
export * from './PrototypeTransitionEntity';
export { TRANSITION_ROLES } from './prototypeTransitionRules';

export * from './apiVersion';
export * from './ContributionMetricEntity';

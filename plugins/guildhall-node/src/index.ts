/**
 * Connections of Guildhall to other systems: HTTP within limits, who is who, and what MLflow and Feast hold.
 *
 * @packageDocumentation
 */
export * from './catalog';
export * from './feast';
export * from './mlflow';
export * from './principals';
export * from './sources';

/**
 * What other backend plugins, modules and permission policies can bring to hackathons.
 *
 * @packageDocumentation
 */
export * from './permissions';
export * from './sandboxes';

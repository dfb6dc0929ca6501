/** Where a build that starts no pipeline says which bundle is an execution's: an object for each execution, named by its id. */

/** In the delivery bucket; they are forgotten soon, for they are read once. */
export const HAND_OVERS = 'handed-over/';

export const handOverPrefix = (service: string): string => `${HAND_OVERS}${service}/`;

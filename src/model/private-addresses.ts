/** Private address space: an environment's network and what is routed to it. @source RFC 1918. */
export const PRIVATE_ADDRESSES: readonly string[] = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'];

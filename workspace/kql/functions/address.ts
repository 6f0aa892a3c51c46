import { unsupported } from '../queryError';
import { type FunctionCall, type FunctionTable } from './functionCall';

const privateRanges = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'];

/** Null when either side is no IPv4 address. */
function inRange(address: string, range: string): string {
  return `kql_ipv4_in_range(${address}, ${range})`;
}

/** An address may have a prefix behind it, which says of which network it is one. */
function isPrivate(call: FunctionCall): string {
  const address = call.text(0);
  return `(${privateRanges.map((range) => inRange(address, `'${range}'`)).join(' OR ')})`;
}

/** Whether two addresses are the same, as far as the shortest of their prefixes and of the third argument reaches. */
function isMatch(call: FunctionCall): string {
  const given = call.count > 2 ? Number(call.literal(2)) : 32;
  if (!Number.isInteger(given) || given < 0 || given > 32) {
    throw unsupported(`${call.name}() with the prefix ${given}`, call.node);
  }
  return `kql_ipv4_is_match(${call.text(0)}, ${call.text(1)}, ${given})`;
}

/** Functions on IPv4 addresses. */
export const addressFunctions: FunctionTable = {
  ipv4_is_in_range: (call) => inRange(call.text(0), call.text(1)),
  ipv4_is_match: isMatch,
  ipv4_is_private: isPrivate,
};

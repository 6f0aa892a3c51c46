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

/** Functions on IPv4 addresses. */
export const addressFunctions: FunctionTable = {
  ipv4_is_in_range: (call) => inRange(call.text(0), call.text(1)),
  ipv4_is_private: isPrivate,
};

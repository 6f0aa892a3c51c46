/**
 * Shares lanes out among bands that want some number each: none gets more than it wants, what one leaves the others
 * take, and each gets at least one.
 */
export function allotLanes(wanted: readonly number[], available: number): readonly number[] {
  const given = wanted.map(() => 1);
  const order = wanted.map((_, band) => band).sort((one, other) => wanted[one]! - wanted[other]! || one - other);
  let left = available;
  order.forEach((band, place) => {
    const share = Math.floor(left / (order.length - place));
    given[band] = Math.max(1, Math.min(wanted[band]!, share));
    left -= given[band];
  });
  return given;
}

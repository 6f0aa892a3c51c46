import { type Force, forceLink, forceManyBody, forceX, forceY, type SimulationNodeDatum } from 'd3-force';
import { type Point } from './camera';
import { type Item, type Picture } from './picture';
import { sectorsOf } from './sectors';
import { createSeparation } from './separation';

/** Where items stand, by key. */
export type Places = ReadonlyMap<string, Point>;

interface Body extends SimulationNodeDatum {
  readonly index: number;
  x: number;
  y: number;
  vx: number;
  vy: number;
  readonly isFixed: boolean;
}

/** Labels are wide: the picture is laid out with round bodies, and then drawn this much wider than high. */
const STRETCH = 2.2;
const MANY = 1_500;
/** Of lines, where there are that many. */
const WEAK = 0.02;
const FRICTION = 0.6;
const LAST_ALPHA = 0.001;

/**
 * Places the items of a picture by forces (d3-force and a separation of our own), each sort drawn to its sector. Those with a given place keep it.
 * The same picture comes out the same: chance is a sequence of its own. Yields its progress, from 0 to 1, after each
 * short step, so that the caller can let others work; 5,000 items take some 10 ms a step.
 */
export function* layOut(picture: Picture, given: Places): Generator<number, Places> {
  const { items, lines } = picture;
  const radius = bodyRadius(items.length);
  const sectors = sectorsOf(picture, 2 * radius);
  const bodies = items.map(({ key }, index): Body => {
    const known = given.get(key);
    const start = known === undefined ? startOf(picture, index, given, radius) : undefined;
    const [x, y] =
      known !== undefined
        ? [known.x / STRETCH, known.y]
        : start !== undefined
          ? [start.x / STRETCH, start.y]
          : [sectors.xs[index]!, sectors.ys[index]!];
    return { index, x, y, vx: 0, vy: 0, isFixed: known !== undefined };
  });
  const links = forceLink<Body, { source: number; target: number }>(
    lines.map(({ source, target }) => ({ source, target }))
  ).distance(3 * radius);
  const forces: ReadonlyArray<Force<Body, never>> = [
    // Very many would crowd round what they are joined to: for them, sectors decide.
    ...(items.length > MANY
      ? [links.strength(WEAK)]
      : [
          links,
          forceManyBody<Body>()
            .strength(-4 * radius)
            .distanceMax(20 * radius),
        ]),
    forceX<Body>(({ index }) => sectors.xs[index]!).strength(({ index }) => pull(items[index]!)),
    forceY<Body>(({ index }) => sectors.ys[index]!).strength(({ index }) => pull(items[index]!)),
  ];
  const random = sequence();
  forces.forEach((force) => force.initialize?.(bodies, random));
  const separate = createSeparation(bodies, radius, random);

  const moving = bodies.filter(({ isFixed }) => !isFixed);
  const ticks = ticksFor(moving.length, items.length);
  const decay = Math.pow(LAST_ALPHA, 1 / Math.max(1, ticks));
  let alpha = 1;
  for (let tick = 0; tick < ticks; tick++) {
    alpha *= decay;
    for (const force of forces) {
      force(alpha);
      yield tick / ticks;
    }
    separate();
    yield tick / ticks;
    separate();
    bodies.forEach((body) => {
      body.vx *= FRICTION;
      body.vy *= FRICTION;
      if (body.isFixed) {
        body.vx = 0;
        body.vy = 0;
      } else {
        body.x += body.vx;
        body.y += body.vy;
      }
    });
  }
  return new Map(
    items.map(({ key }, index) => {
      const known = given.get(key);
      const { x, y } = bodies[index]!;
      return [key, known ?? { x: round(x * STRETCH), y: round(y) }];
    })
  );
}

/** How strongly an item is drawn to where its sort belongs: alerts to the middle, related ones outside. */
const pull = ({ group }: Item): number => (group === 'alert' ? 0.6 : group === 'related' ? 0.25 : 0.12);

/** Half of what parts two items of so many. Many stand closer: their names are not all shown. */
export const bodyRadius = (count: number): number => 28 * Math.min(1, Math.pow(150 / Math.max(1, count), 0.2));

/** Newcomers among others, which stand still, find their places soon. */
function ticksFor(moving: number, all: number): number {
  if (moving < all) {
    return moving === 0 ? 0 : 40;
  }
  return all <= 300 ? 200 : all <= MANY ? 120 : 60;
}

/** Where a newcomer begins: beside a neighbour that has its place; undefined where there is none. */
function startOf({ neighbours, items }: Picture, index: number, given: Places, radius: number): Point | undefined {
  const beside = neighbours[index]!.find((other) => given.has(items[other]!.key));
  if (beside === undefined) {
    return undefined;
  }
  const { x, y } = given.get(items[beside]!.key)!;
  // The golden angle spreads those that begin at one neighbour.
  const angle = index * 2.399963;
  return { x: x + STRETCH * 2 * radius * Math.cos(angle), y: y + 2 * radius * Math.sin(angle) };
}

/** Numbers from 0 to 1 (Numerical Recipes' linear congruential generator), the same each time. */
function sequence(): () => number {
  let state = 1;
  return () => (state = (1_664_525 * state + 1_013_904_223) % 4_294_967_296) / 4_294_967_296;
}

const round = (value: number): number => Math.round(value * 10) / 10;

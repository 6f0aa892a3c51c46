import fc from 'fast-check';
import { allotLanes } from './allot';
import { type Band, buildBand } from './band';
import { eventAt, eventUnder, nearest } from './find';
import { lanesOf } from './lanes';
import { marksOf } from './marks';
import { layOutRows } from './rows';
import { barsOf, spansOf } from './spans';
import { brushed, moved, timeOf, type View, xOf, zoomed } from './view';

interface Event {
  readonly time: number | null;
  readonly end: number | null;
  readonly lane: string;
  readonly level: string;
  readonly isThis: boolean;
}

const events = fc.array(
  fc.record<Event>({
    time: fc.option(fc.integer({ min: 0, max: 2_000 })),
    end: fc.option(fc.integer({ min: 0, max: 3_000 })),
    lane: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', ''),
    level: fc.constantFrom('High', 'medium', 'failure', 'success', ''),
    isThis: fc.boolean(),
  }),
  { maxLength: 60 }
);
type Events = readonly Event[];
const views = fc
  .record({ from: fc.integer({ min: -500, max: 2_000 }), length: fc.integer({ min: 20, max: 3_000 }) })
  .map(({ from, length }): View => ({ from, to: from + length }));
const widths = fc.integer({ min: 1, max: 120 });

function bandOf(rows: Events): Band {
  const column = (name: 'time' | 'end' | 'lane' | 'level' | 'isThis', type: string) => ({
    name,
    type,
    values: rows.map((row) => row[name]),
  });
  const fields = [
    column('time', 'time'),
    column('end', 'time'),
    column('lane', 'string'),
    column('level', 'string'),
    column('isThis', 'boolean'),
  ];
  return buildBand({ fields }, { time: '', end: '', lane: 'lane', level: 'level' })!;
}

describe('the lanes of any events', () => {
  it('hold every event that has a time exactly once, oldest first', () => {
    fc.assert(
      fc.property(events, fc.integer({ min: 1, max: 9 }), (rows, most) => {
        const band = bandOf(rows);
        const lanes = lanesOf(band, most);
        const held = lanes.flatMap((lane) => [...lane.events]);
        expect(held.sort((one, other) => one - other)).toEqual([...band.starts.keys()]);
        expect(held.length + band.untimed).toBe(rows.length);
        expect(lanes.length).toBeLessThanOrEqual(most);
        lanes.forEach(({ starts }) => expect([...starts]).toEqual([...starts].sort((one, other) => one - other)));
        expect([...band.rows].map((row) => rows[row]!.time)).toEqual([...band.starts]);
      })
    );
  });

  it('stand the gravest first where each is a severity', () => {
    const event = { end: null, level: 'High', isThis: false };
    const lanes = ['low', 'High', 'informational', 'Medium'].map((lane, time) => ({ ...event, time, lane }));
    const names = (rows: Events, most: number) => lanesOf(bandOf(rows), most).map(({ name }) => name);
    expect(names(lanes, 9)).toEqual(['High', 'Medium', 'low', 'informational']);
    expect(names([...lanes, { ...event, time: 9, lane: 'a' }], 9)).toEqual([
      'low',
      'High',
      'informational',
      'Medium',
      'a',
    ]);
  });

  it('keep a lane for the alert itself, and come in the order of their first events', () => {
    fc.assert(
      fc.property(events, (rows) => {
        const band = bandOf(rows);
        const own = lanesOf(band, 3).filter(({ groups }) => groups === 1);
        const first = own.map(({ starts }) => starts[0]!);
        expect(first).toEqual([...first].sort((one, other) => one - other));
        const marked = band.groups.filter((group) => group.marked).map(({ name }) => name);
        fc.pre(marked.length === 1 && band.groups.length > 3);
        expect(own.map(({ name }) => name)).toContain(marked[0]);
      })
    );
  });

  it('are shared out so that none gets more than it wants, and all that fits is given', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 0, max: 80 }),
        (wanted, available) => {
          const given = allotLanes(wanted, available);
          const sum = (all: readonly number[]): number => all.reduce((total, each) => total + each, 0);
          given.forEach((lanes, band) => expect(lanes).toBeLessThanOrEqual(wanted[band]!));
          expect(sum(given)).toBe(Math.max(wanted.length, Math.min(sum(wanted), available)));
        }
      )
    );
  });

  it('are stacked without gap or overlap', () => {
    fc.assert(
      fc.property(fc.array(events, { minLength: 1, maxLength: 3 }), fc.integer({ min: 0, max: 600 }), (all, height) => {
        const bands = all.map(bandOf);
        const rows = layOutRows(bands, height, { head: 20, leastLane: 18, mostLane: 28 });
        const places = [...rows.heads, ...rows.lanes].sort((one, other) => one.top - other.top);
        let top = 0;
        places.forEach((place) => {
          expect(place.top).toBe(top);
          top += place.height;
        });
        expect(rows.height).toBe(top);
      })
    );
  });
});

describe('the picture of any lane', () => {
  it('counts every event in view once', () => {
    fc.assert(
      fc.property(events, views, widths, fc.integer({ min: 1, max: 20 }), (rows, view, width, mark) => {
        for (const lane of lanesOf(bandOf(rows), 9)) {
          const marks = marksOf(lane, view, width, mark);
          const counted = marks.reduce((sum, each) => sum + (each.kind === 'bar' ? each.count : 1), 0);
          expect(counted).toBe(lane.starts.filter((time) => time >= view.from && time <= view.to).length);
        }
      })
    );
  });

  it('draws a lone event only where no neighbour touches it', () => {
    fc.assert(
      fc.property(events, views, widths, (rows, view, width) => {
        for (const lane of lanesOf(bandOf(rows), 9)) {
          for (const mark of marksOf(lane, view, width, 8)) {
            if (mark.kind === 'event') {
              const near = lane.starts.filter(
                (time) => time >= view.from && time <= view.to && Math.abs(xOf(view, width, time) - mark.x) < 7.99
              );
              expect(near).toHaveLength(1);
            }
          }
        }
      })
    );
  });

  it('tells by pixels when something was going on, as asking every event would', () => {
    fc.assert(
      fc.property(events, views, widths, (rows, view, width) => {
        const pixelMs = (view.to - view.from) / width;
        for (const lane of lanesOf(bandOf(rows), 9)) {
          const spans = spansOf(lane, view, width);
          for (let x = 0; x < width; x++) {
            const opens = view.from + x * pixelMs;
            const going = lane.starts.some(
              (start, at) => start <= opens + pixelMs && (lane.ends?.[at] ?? NaN) >= opens
            );
            expect(spans.some(({ from, to }) => x >= from && x < to)).toBe(going);
          }
        }
      })
    );
  });

  it('has a bar for each event with a length that is partly in view', () => {
    fc.assert(
      fc.property(events, views, widths, (rows, view, width) => {
        for (const lane of lanesOf(bandOf(rows), 9)) {
          const going = lane.starts.filter((start, at) => start <= view.to && (lane.ends?.[at] ?? NaN) >= view.from);
          expect(barsOf(lane, view, width, 1_000)).toHaveLength(going.length);
        }
      })
    );
  });

  it('finds under each pixel the event that starts there, else one that is going on', () => {
    fc.assert(
      fc.property(events, views, widths, fc.nat(300), (rows, view, width, x) => {
        for (const lane of lanesOf(bandOf(rows), 9)) {
          const at = eventUnder(lane, view, width, x, 5);
          const time = timeOf(view, width, x);
          const distance = (start: number): number => Math.abs(xOf(view, width, start) - x);
          const starting = lane.starts.some((start) => distance(start) < 4.9);
          const going = lane.starts.some((start, each) => start < time && (lane.ends?.[each] ?? NaN) >= time);
          if (at < 0) {
            expect(starting || going).toBe(false);
          } else {
            expect(distance(lane.starts[at]!) <= 5 || lane.ends![at]! >= time).toBe(true);
            expect(lane.starts[nearest(lane, lane.starts[at]!)]).toBe(lane.starts[at]);
          }
        }
      })
    );
  });
});

it('finds under any point an event of its own lane, or none, whatever the layout before was', () => {
  const sizes = { head: 20, leastLane: 18, mostLane: 28 };
  fc.assert(
    fc.property(
      fc.array(events, { maxLength: 3 }),
      fc.integer({ min: 0, max: 200 }),
      views,
      fc.record({ x: fc.integer({ min: -20, max: 140 }), y: fc.integer({ min: -20, max: 300 }) }),
      (all, height, view, point) => {
        const { lanes } = layOutRows(all.map(bandOf), height, sizes);
        const found = eventAt(lanes, view, 120, point, 5);
        const row = lanes.find(({ top, height: high }) => point.y >= top && point.y < top + high);
        if (found === undefined) {
          expect(row === undefined || eventUnder(row.lane, view, 120, point.x, 5) < 0).toBe(true);
        } else {
          expect(lanes[found.row]).toBe(row);
          expect(lanes[found.row]!.lane.starts[found.at]).toBeDefined();
        }
      }
    )
  );
});

describe('the view', () => {
  it('gives back the times that were brushed, to a pixel', () => {
    fc.assert(
      fc.property(views, widths, fc.nat(300), fc.nat(300), (view, width, one, other) => {
        const chosen = brushed(view, width, one, other);
        const pixelMs = (view.to - view.from) / width;
        const [low, high] = [Math.min(one, other, width), Math.min(Math.max(one, other), width)];
        expect(Math.abs(chosen.from - (view.from + low * pixelMs))).toBeLessThanOrEqual(1);
        expect(Math.abs(chosen.to - (view.from + high * pixelMs))).toBeLessThanOrEqual(1.5);
        expect(chosen.to).toBeGreaterThan(chosen.from);
        expect(brushed(view, width, other, one)).toEqual(chosen);
      })
    );
  });

  it('keeps the time under the pointer where it is while it zooms, and its length while it moves', () => {
    fc.assert(
      fc.property(views, fc.double({ min: 0.2, max: 5, noNaN: true }), fc.integer(), (view, factor, by) => {
        const round = Math.round(view.from + (view.to - view.from) / 3);
        const next = zoomed(view, factor, round);
        expect(Math.abs(xOf(next, 1_000, round) - xOf(view, 1_000, round))).toBeLessThan(60);
        const away = moved(view, by);
        expect(away.to - away.from).toBe(view.to - view.from);
      })
    );
  });

  it('never leaves the calendar nor turns round, however often somebody zooms out and moves', () => {
    const steps = fc.array(
      fc.oneof(
        fc.record({ factor: fc.constantFrom(0.5, 2, 1_000), share: fc.double({ min: 0, max: 1, noNaN: true }) }),
        fc.record({ by: fc.double({ min: -1e16, max: 1e16, noNaN: true }) })
      ),
      { maxLength: 60 }
    );
    fc.assert(
      fc.property(views, steps, (first, all) => {
        const last = all.reduce<View>(
          (view, step) =>
            'by' in step
              ? moved(view, step.by)
              : zoomed(view, step.factor, view.from + step.share * (view.to - view.from)),
          first
        );
        expect(last.to - last.from).toBeGreaterThanOrEqual(20);
        for (const time of [last.from, last.to]) {
          expect(new Date(time).toISOString()).toMatch(/^\d{4}-/);
        }
      })
    );
  });
});

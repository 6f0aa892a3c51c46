import fc from 'fast-check';
import { type Box, Crowd, overlap } from './crowd';
import { nameForms } from './nameForms';
import { forceName, type Named, type NameRoom, type PlacedName, placeName } from './placeName';
import { runsThrough, type Segment } from './segment';

const SIZE = { width: 600, height: 400 };
/** Letters of one width. */
const measure: NameRoom['measure'] = (text, part) => [...text].length * (part === 'title' ? 7 : 6);
const roomOf = (marks: readonly Named[], lines: readonly Segment[] = []): NameRoom => {
  const crowd = new Crowd();
  marks.forEach((mark) => crowd.add(boxOf(mark)));
  return { crowd, lines, size: SIZE, measure };
};
const boxOf = ({ x, y, mark }: Named): Box => ({ left: x - mark / 2, top: y - mark / 2, width: mark, height: mark });
const named = (x: number, y: number, name: string, note = ''): Named => ({
  x,
  y,
  mark: 22,
  forms: nameForms(name),
  note,
});

const words = fc.array(fc.string({ maxLength: 14 }), { minLength: 1, maxLength: 8 }).map((some) => some.join(' '));
const marks = fc.array(
  fc
    .tuple(fc.integer({ min: 0, max: 600 }), fc.integer({ min: 0, max: 400 }), words, fc.constantFrom('', '2 alerts'))
    .map((given) => named(...given)),
  { maxLength: 40 }
);

describe('names beside marks', () => {
  it('cover neither each other nor a mark, however close those stand', () => {
    fc.assert(
      fc.property(marks, (some) => {
        const room = roomOf(some);
        const boxes = some.flatMap((one) => placeName(one, room)?.box ?? []);
        boxes.forEach((box, at) => {
          boxes.slice(at + 1).forEach((other) => expect(overlap(box, other)).toBe(false));
          some.forEach((mark) => expect(overlap(box, boxOf(mark))).toBe(false));
        });
      })
    );
  });

  it('give way to those before them alone: what comes later takes no room from them', () => {
    fc.assert(
      fc.property(marks, fc.nat(), (some, cut) => {
        const first = some.slice(0, cut % (some.length + 1));
        const namesIn = (all: readonly Named[]): ReadonlyArray<PlacedName | undefined> => {
          const room = roomOf(some);
          return all.map((one) => placeName(one, room));
        };
        expect(namesIn(some).slice(0, first.length)).toEqual(namesIn(first));
      })
    );
  });

  it('are whole where nothing is in the way', () => {
    fc.assert(
      fc.property(words, (name) => {
        const alone = named(300, 200, name);
        expect(placeName(alone, roomOf([alone]))).toMatchObject({ lines: alone.forms[0]!, align: 'center' });
      })
    );
  });

  it('stand off the lines, and on the screen, where there is a place that is both', () => {
    const below = { x1: 300, y1: 200, x2: 300, y2: 400 };
    const above = { x1: 300, y1: 0, x2: 300, y2: 200 };
    const alert = named(300, 200, 'Hidden shell', 'High');
    expect(placeName(alert, roomOf([alert], [below]))!.box.top).toBeLessThan(200 - 22);
    expect(placeName(alert, roomOf([alert], [below, above]))!.align).toBe('left');
    const atEdge = named(4, 200, 'Hidden shell');
    expect(placeName(atEdge, roomOf([atEdge]))).toMatchObject({ align: 'left', box: { left: 18 } });
  });

  it('are cut only where the whole has no place, and are left out where nothing has', () => {
    const alert = named(300, 200, 'Tool seen for the first time');
    // Between two walls, with a floor below.
    const between = (left: number, right: number, floor: number): NameRoom => {
      const room = roomOf([alert]);
      room.crowd.add({ left: 0, top: 0, width: left, height: 400 });
      room.crowd.add({ left: right, top: 0, width: 600 - right, height: 400 });
      room.crowd.add({ left: 0, top: floor, width: 600, height: 400 - floor });
      room.crowd.add({ left: 0, top: 0, width: 600, height: 200 });
      return room;
    };
    expect(placeName(alert, between(240, 360, 400))!.lines).toEqual(['Tool seen for', 'the first time']);
    expect(placeName(alert, between(220, 380, 230))!.lines).toEqual(['Tool seen for the f…']);
    expect(placeName(alert, between(240, 360, 230))!.lines).toEqual(['Tool seen f…']);
    const full = roomOf([alert]);
    full.crowd.add({ left: 0, top: 0, ...SIZE });
    expect(placeName(alert, full)).toBeUndefined();
    expect(forceName(alert, full).lines).toEqual(['Tool seen f…']);
  });
});

describe('the forms of a name', () => {
  it('are each narrower or lower than the whole, and the whole holds the name', () => {
    fc.assert(
      fc.property(words, (name) => {
        const forms = nameForms(name);
        const widths = forms.map((lines) => Math.max(...lines.map((line) => [...line].length)));
        forms
          .slice(1)
          .forEach((lines, at) => expect(widths[at + 1]! <= widths[0]! || lines.length <= forms[0]!.length).toBe(true));
        const bare = (text: string): string => text.replace(/\s/g, '');
        const whole = bare(forms[0]!.join(''));
        expect(whole.endsWith('…') ? bare(name).startsWith(whole.slice(0, -1)) : whole === bare(name)).toBe(true);
        forms.flat().forEach((line) => expect([...line].length).toBeLessThanOrEqual(30));
      })
    );
  });

  it.each([
    ['Executable started from a temporary folder', ['Executable started from a', 'temporary folder']],
    ['https://a.example/a/very/long/path/to.bin', ['https://a.example/a/very/', 'long/path/to.bin']],
    ['x'.repeat(90), ['x'.repeat(26), 'x'.repeat(26), `${'x'.repeat(25)}…`]],
    ['powershell.exe [5388]', ['powershell.exe [5388]']],
  ])('%s is whole in its lines', (name, lines) => {
    expect(nameForms(name)[0]).toEqual(lines);
  });
});

it('tells whether a line runs through a box', () => {
  const coordinate = fc.integer({ min: -50, max: 150 });
  const box = { left: 20, top: 30, width: 60, height: 40 };
  fc.assert(
    fc.property(coordinate, coordinate, coordinate, coordinate, (x1, y1, x2, y2) => {
      const points = Array.from({ length: 401 }, (_, part) => [
        x1 + ((x2 - x1) * part) / 400,
        y1 + ((y2 - y1) * part) / 400,
      ]);
      // Points of the line that lie well inside, or none that lies even near.
      const isIn = (by: number): boolean =>
        points.some(([x, y]) => x! > 20 - by && x! < 80 + by && y! > 30 - by && y! < 70 + by);
      const found = runsThrough({ x1, y1, x2, y2 }, box);
      if (isIn(0)) {
        expect(found).toBe(true);
      } else if (!isIn(1)) {
        expect(found).toBe(false);
      }
    })
  );
});

import { NOON } from '../../../test/builders/lookupDesk';
import { ManualClock } from '../../../test/builders/manualClock';
import { MemoryStorage } from '../../../test/builders/memoryStorage';
import { AnswerStore } from './AnswerStore';
import { BrowserStore } from './BrowserStore';

const clock = new ManualClock(NOON);
const open = (storage: MemoryStorage | undefined, mostCharacters?: number) =>
  new AnswerStore(new BrowserStore(storage, 'a.'), clock.now, mostCharacters);

describe('the answers that are kept', () => {
  it('outlive the page', () => {
    const storage = new MemoryStorage();
    const kept = open(storage).keep('x', 200, '{}');
    expect(open(storage).get('x')).toEqual(kept);
    expect(kept).toEqual({ at: NOON, status: 200, body: '{}' });
  });

  it('are those of other pages, too', () => {
    const storage = new MemoryStorage();
    const here = open(storage);
    open(storage).keep('x', 200, '{}');
    expect(here.get('x')?.status).toBe(200);
  });

  it('lose the oldest when there are too many', () => {
    const storage = new MemoryStorage();
    const answers = open(storage, 10);
    ['one', 'two', 'three'].forEach((path) => answers.keep(path, 200, '12345'));
    expect(['one', 'two', 'three'].map((path) => answers.get(path) !== undefined)).toEqual([false, true, true]);
    expect(storage.length).toBe(2);
  });

  it.each([
    ['barred', undefined],
    ['full', new MemoryStorage(0)],
  ])('are kept for the page where the storage is %s', (_, storage) => {
    const answers = open(storage);
    answers.keep('x', 200, '{}');
    expect(answers.get('x')?.body).toBe('{}');
  });

  it('are none where somebody else wrote', () => {
    const storage = new MemoryStorage();
    storage.setItem('a.x', 'null');
    storage.setItem('a.y', '{"at":"now","status":200,"body":"{}"}');
    storage.setItem('other', 'theirs');
    const answers = open(storage);
    expect([answers.get('x'), answers.get('y')]).toEqual([undefined, undefined]);
    expect([storage.getItem('a.x'), storage.getItem('other')]).toEqual([null, 'theirs']);
  });
});

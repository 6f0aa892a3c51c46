import { boundedAnswer, type LookupAnswer, parsedRecord } from '../../core/reputation/answer';
import { type BrowserStore } from './BrowserStore';

/** How long a verdict is used again. */
export const FOUND_LIFETIME_MS = 24 * 3_600_000;
/** What nobody has seen may be seen soon. */
export const NOT_FOUND_LIFETIME_MS = 6 * 3_600_000;

/** What is kept at most: answers, and characters of them. A browser gives a site some five million characters. */
const MOST_ANSWERS = 2_000;
const MOST_CHARACTERS = 2_000_000;

/** Answers by path, in the browser's storage too, so that they outlive the page. The oldest are forgotten first. */
export class AnswerStore {
  private readonly answers = new Map<string, LookupAnswer>();
  private characters = 0;

  constructor(
    private readonly store: BrowserStore,
    private readonly now: () => number,
    private readonly mostCharacters = MOST_CHARACTERS
  ) {
    const kept = store.names().flatMap((path) => {
      const answer = readAnswer(store.get(path));
      if (answer === undefined) {
        store.remove(path);
      }
      return answer === undefined ? [] : [{ path, answer }];
    });
    kept.sort((one, other) => one.answer.at - other.answer.at).forEach(({ path, answer }) => this.add(path, answer));
    this.forgetOldest();
  }

  /** The answer to a path; undefined where there is none, or where it is too old. */
  get(path: string): LookupAnswer | undefined {
    const answer = this.answers.get(path) ?? this.fromAnotherPage(path);
    if (answer === undefined) {
      return undefined;
    }
    const age = this.now() - answer.at;
    if (age >= 0 && age < (answer.status === 200 ? FOUND_LIFETIME_MS : NOT_FOUND_LIFETIME_MS)) {
      return answer;
    }
    this.forget(path);
    return undefined;
  }

  keep(path: string, status: number, body: string): LookupAnswer {
    const answer = { at: this.now(), status, body: boundedAnswer(body) };
    this.add(path, answer);
    this.forgetOldest();
    if (!this.store.set(path, JSON.stringify(answer))) {
      this.store.remove(path);
    }
    return answer;
  }

  /** Another page of the same browser may have asked. */
  private fromAnotherPage(path: string): LookupAnswer | undefined {
    const answer = readAnswer(this.store.get(path));
    if (answer !== undefined) {
      this.add(path, answer);
      this.forgetOldest();
    }
    return answer;
  }

  private add(path: string, answer: LookupAnswer): void {
    this.drop(path);
    this.answers.set(path, answer);
    this.characters += answer.body.length;
  }

  private forgetOldest(): void {
    for (const [path] of this.answers) {
      if (this.answers.size <= MOST_ANSWERS && this.characters <= this.mostCharacters) {
        return;
      }
      this.forget(path);
    }
  }

  private forget(path: string): void {
    this.drop(path);
    this.store.remove(path);
  }

  private drop(path: string): void {
    this.characters -= this.answers.get(path)?.body.length ?? 0;
    this.answers.delete(path);
  }
}

function readAnswer(text: string | undefined): LookupAnswer | undefined {
  const { at, status, body } = parsedRecord(text ?? '') ?? {};
  return typeof at === 'number' && typeof status === 'number' && typeof body === 'string'
    ? { at, status, body }
    : undefined;
}

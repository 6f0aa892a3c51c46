/** Turns a list of numbers, which fast-check makes and shrinks, into choices. At its end the first choice is taken. */
export class Chooser {
  private next = 0;

  constructor(private readonly numbers: readonly number[]) {}

  number(below: number): number {
    return (this.numbers[this.next++] ?? 0) % below;
  }

  /** Put the plainest choice first: shrinking leads there. */
  pick<T>(choices: readonly T[]): T {
    return choices[this.number(choices.length)] as T;
  }
}

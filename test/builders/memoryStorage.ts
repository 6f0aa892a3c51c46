import { type TextStorage } from '../../src/datasource/reputation/BrowserStore';

/** A browser's storage with room for so many characters. */
export class MemoryStorage implements TextStorage {
  private readonly texts = new Map<string, string>();

  constructor(private readonly room = Infinity) {}

  get length(): number {
    return this.texts.size;
  }

  key(index: number): string | null {
    return [...this.texts.keys()][index] ?? null;
  }

  getItem(name: string): string | null {
    return this.texts.get(name) ?? null;
  }

  setItem(name: string, text: string): void {
    const others = [...this.texts].filter(([key]) => key !== name).reduce((sum, [, { length }]) => sum + length, 0);
    if (others + text.length > this.room) {
      throw new Error('QuotaExceededError');
    }
    this.texts.set(name, text);
  }

  removeItem(name: string): void {
    this.texts.delete(name);
  }
}

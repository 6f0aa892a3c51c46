/** The part of the browser's storage that is used; any of it may throw. */
export type TextStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** Texts under names that begin alike, in the browser's storage or, where that is barred or full, nowhere. */
export class BrowserStore {
  constructor(
    private readonly storage: TextStorage | undefined,
    private readonly prefix: string
  ) {}

  get(name: string): string | undefined {
    return this.tried((storage) => storage.getItem(this.prefix + name)) ?? undefined;
  }

  /** False where it could not be kept. */
  set(name: string, text: string): boolean {
    return this.tried((storage) => (storage.setItem(this.prefix + name, text), true)) ?? false;
  }

  remove(name: string): void {
    this.tried((storage) => storage.removeItem(this.prefix + name));
  }

  names(): readonly string[] {
    const found = this.tried((storage) =>
      Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '').filter((key) =>
        key.startsWith(this.prefix)
      )
    );
    return (found ?? []).map((key) => key.slice(this.prefix.length));
  }

  private tried<T>(use: (storage: TextStorage) => T): T | undefined {
    try {
      return this.storage && use(this.storage);
    } catch {
      return undefined;
    }
  }
}

/** The browser's storage; undefined where it is barred. */
export function browserStorage(): TextStorage | undefined {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined;
  }
}

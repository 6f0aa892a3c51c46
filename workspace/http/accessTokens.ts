import { randomBytes } from 'node:crypto';

/** Hands out random access tokens and tells which are still good. */
export class AccessTokens {
  private readonly expiries = new Map<string, number>();

  constructor(
    /** How long a token is good, in seconds. */
    readonly lifetimeSeconds: number,
    /** Milliseconds since 1970. */
    private readonly clock: () => number
  ) {}

  issue(): string {
    const now = this.clock();
    for (const [token, expiry] of this.expiries) {
      if (expiry <= now) {
        this.expiries.delete(token);
      }
    }
    const token = randomBytes(32).toString('base64url');
    this.expiries.set(token, now + this.lifetimeSeconds * 1000);
    return token;
  }

  isValid(token: string): boolean {
    return (this.expiries.get(token) ?? 0) > this.clock();
  }
}

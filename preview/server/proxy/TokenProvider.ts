import type { TokenAuth } from '../plugins/pluginManifest';
import { recordOf, textOf } from '../record';

/** A token request with its templates rendered, and the key that its token is cached under. */
export interface TokenRequest extends TokenAuth {
  cacheKey: string;
}

interface Token {
  accessToken: string;
  expiresAt: number;
}

const REFRESH_BEFORE_EXPIRY_MS = 10_000;
const REQUEST_TIMEOUT_MS = 30_000;

/**
 * Gets client-credentials tokens as Grafana's generic provider does: a form-encoded POST, the token kept until ten
 * seconds before it expires, and one request at a time for all data sources (so that a hanging endpoint hurts here too).
 */
export class TokenProvider {
  private readonly tokens = new Map<string, Token>();
  private lastTurn: Promise<unknown> = Promise.resolve();

  constructor(private readonly now: () => number) {}

  /** The access token; '' when the endpoint gives none, be it unreachable or refusing. */
  async accessToken(request: TokenRequest): Promise<string> {
    const turn = this.lastTurn.then(() => this.cachedOrFetched(request));
    this.lastTurn = turn;
    return turn;
  }

  private async cachedOrFetched(request: TokenRequest): Promise<string> {
    const cached = this.tokens.get(request.cacheKey);
    if (cached !== undefined && this.now() < cached.expiresAt - REFRESH_BEFORE_EXPIRY_MS) {
      return cached.accessToken;
    }
    const token = await this.fetchToken(request);
    this.tokens.set(request.cacheKey, token);
    return token.accessToken;
  }

  private async fetchToken({ url, params }: TokenRequest): Promise<Token> {
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams(params).toString(),
        signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS),
      });
      // The status is not looked at: Grafana does not either, and a refusal simply holds no token.
      const answer: unknown = await response.json();
      return this.readToken(answer);
    } catch {
      return { accessToken: '', expiresAt: 0 };
    }
  }

  private readToken(answer: unknown): Token {
    const { access_token: accessToken, expires_on: expiresOn, expires_in: expiresIn } = recordOf(answer);
    const at = Number(expiresOn);
    const seconds = Number(expiresIn);
    const expiresAt = at > 0 ? at * 1000 : seconds > 0 ? this.now() + seconds * 1000 : 0;
    return { accessToken: textOf(accessToken), expiresAt };
  }
}

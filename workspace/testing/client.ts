import { demoCredentials } from '../http/credentials';
import { type RunningWorkspace } from '../startWorkspace';

/** An HTTP answer with its body: JSON is read, anything else is text. */
export interface Reply {
  readonly status: number;
  readonly body: unknown;
  readonly headers: Headers;
}

/** What a query is answered with when all goes well. */
export interface QueryReply {
  readonly tables: readonly {
    readonly name: string;
    readonly columns: readonly { readonly name: string; readonly type: string }[];
    readonly rows: readonly (readonly unknown[])[];
  }[];
  readonly statistics?: unknown;
  readonly error?: {
    readonly code: string;
    readonly details: readonly { readonly innererror: { readonly message: string } }[];
  };
}

/** A client of a running workspace, over HTTP, with the demo's credentials unless told otherwise. */
export class TestClient {
  private token = '';

  private constructor(readonly workspace: RunningWorkspace) {}

  /** A client that holds an access token. */
  static async signIn(workspace: RunningWorkspace): Promise<TestClient> {
    const client = new TestClient(workspace);
    const { body } = await client.requestToken({});
    client.token = (body as { access_token: string }).access_token;
    return client;
  }

  /** Asks for a token; `changes` replaces parts of a correct request, undefined leaves one out. */
  async requestToken(
    changes: Readonly<Record<string, string | undefined>>,
    tenant = demoCredentials.tenantId
  ): Promise<Reply> {
    const form = Object.entries({
      grant_type: 'client_credentials',
      client_id: demoCredentials.clientId,
      client_secret: demoCredentials.clientSecret,
      scope: 'https://api.loganalytics.io/.default',
      ...changes,
    }).filter((entry): entry is [string, string] => entry[1] !== undefined);
    return this.send(`/${tenant}/oauth2/v2.0/token`, { method: 'POST', body: new URLSearchParams(form) });
  }

  /** Posts a query, or any other body, with the given extra headers. */
  async post(
    body: unknown,
    headers: Readonly<Record<string, string>> = {},
    signal?: AbortSignal,
    endpoint = 'query'
  ): Promise<Reply> {
    return this.send(`/v1/workspaces/${demoCredentials.workspaceId}/${endpoint}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${this.token}`, 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
      ...(signal && { signal }),
    });
  }

  /** Posts a search, as `post` posts a query. */
  async search(body: unknown): Promise<Reply> {
    return this.post(body, {}, undefined, 'search');
  }

  /** The rows of a query that must succeed. */
  async rows(query: string, timespan?: string): Promise<readonly (readonly unknown[])[]> {
    const { status, body } = await this.post({ query, timespan });
    if (status !== 200) {
      throw new Error(`status ${status}: ${JSON.stringify(body)}`);
    }
    return (body as QueryReply).tables[0]?.rows ?? [];
  }

  async send(path: string, init: RequestInit = {}): Promise<Reply> {
    const response = await fetch(`${this.workspace.url}${path}`, init);
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: /^application\/json/.test(response.headers.get('content-type') ?? '')
        ? (JSON.parse(text) as unknown)
        : text,
    };
  }

  /** The Authorization header of this client. */
  get authorization(): string {
    return `Bearer ${this.token}`;
  }
}

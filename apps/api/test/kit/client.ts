/** What a GraphQL answer holds. */
export interface Answer {
  status: number;
  data: Record<string, unknown> | null;
  errors: { message: string; extensions: { code: string; params: Record<string, unknown>; fields: { path: string; code: string; message: string }[]; requestId: string } }[];
}

/** Somebody who talks to the server over HTTP, with cookies like a browser or with a key like a partner. */
export class Client {
  #cookies = new Map<string, string>();
  headers: Record<string, string> = { 'x-dealercare': '1', 'accept-language': 'zh-CN' };

  constructor(readonly url: string) {}

  /** The same session with other headers. */
  with(headers: Record<string, string>): Client {
    const other = new Client(this.url);
    other.#cookies = this.#cookies;
    other.headers = { ...this.headers, ...headers };
    return other;
  }

  get cookieHeader(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const cookie = this.cookieHeader;
    const response = await fetch(`${this.url}${path}`, { ...init, headers: { ...this.headers, ...(cookie ? { cookie } : {}), ...init.headers as Record<string, string> } });
    for (const line of response.headers.getSetCookie()) {
      const [pair] = line.split(';');
      const [name, value] = pair!.split('=');
      if (value) this.#cookies.set(name!, value);
      else this.#cookies.delete(name!);
    }
    return response;
  }

  async send(query: string, variables: Record<string, unknown> = {}): Promise<Answer> {
    const response = await this.fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query, variables }) });
    const body = await response.json() as Partial<Answer>;
    return { status: response.status, data: body.data ?? null, errors: body.errors ?? [] };
  }

  /** The data; an error fails the test with its text. */
  async ask<T = Record<string, never>>(query: string, variables: Record<string, unknown> = {}): Promise<T> {
    const { data, errors } = await this.send(query, variables);
    if (errors.length > 0) throw new Error(errors.map((error) => `${error.extensions.code}: ${error.message} ${JSON.stringify(error.extensions.fields ?? [])}`).join('\n'));
    return data as T;
  }

  /** The code of the refusal; an answer without one fails the test. */
  async refused(query: string, variables: Record<string, unknown> = {}): Promise<string> {
    const { errors, data } = await this.send(query, variables);
    if (errors.length === 0) throw new Error(`expected a refusal, got ${JSON.stringify(data)}`);
    return errors[0]!.extensions.code;
  }
}

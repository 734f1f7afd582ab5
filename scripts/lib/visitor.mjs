/** Somebody with a browser that runs no JavaScript: reads pages, fills in their forms, keeps cookies. */
export class Visitor {
  #cookies = new Map();

  constructor(address) {
    this.address = address;
  }

  async ask(path, init = {}) {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await fetch(new URL(path, this.address), {
      ...init,
      redirect: "manual",
      headers: { ...init.headers, cookie },
      signal: AbortSignal.timeout(15_000),
    });
    for (const line of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (name) this.#cookies.set(name, value);
    }
    return answer;
  }

  /** The form of a page that has a field of this name: where it goes, and what it holds. */
  async form(path, field) {
    const answer = await this.ask(path);
    const html = await answer.text();
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`);
    const source = html
      .match(/<form[^]*?<\/form>/g)
      ?.find((one) => one.includes(`name="${field}"`));
    if (!source) throw new Error(`${path}: no form with ${field}`);
    const values = new FormData();
    for (const [tag] of source.matchAll(/<input[^>]*>/g)) {
      const of = (name) => decode(new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]);
      const isChoice = /type="(radio|checkbox)"/.test(tag);
      if (of("name") && !/type="file"/.test(tag) && (!isChoice || /\schecked/.test(tag))) {
        values.set(of("name"), of("value") ?? "");
      }
    }
    const action = decode(/<form[^>]*\saction="([^"]*)"/.exec(source)?.[1]) || path;
    return { action, values };
  }

  async signIn(email, password) {
    const { action, values } = await this.form("/masuk", "password");
    values.set("email", email);
    values.set("password", password);
    const answer = await this.ask(action, { method: "POST", body: values });
    if (answer.status !== 303) throw new Error(`${email} cannot sign in: ${answer.status}`);
  }
}

const decode = (text) =>
  text
    ?.replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");

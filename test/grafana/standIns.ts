/** Can be called, constructed, extended and asked for any member, and gives itself again. */
export const anything: unknown = new Proxy(class {}, {
  get(target, key) {
    if (key === 'prototype') {
      return target.prototype;
    }
    // A promise must not take it for another promise, nor a text for nothing.
    return key === 'then' ? undefined : key === Symbol.toPrimitive ? () => 'anything' : anything;
  },
  apply: () => anything,
});

/** A module with the given members, and anything under every other name. */
export const moduleWith = (members: Readonly<Record<string, unknown>>): unknown =>
  new Proxy(members, { get: (target, key) => (typeof key === 'string' && key in target ? target[key] : anything) });

/** Grafana's DataSourcePlugin: keeps its class, and lets every setter be called. */
export class DataSourcePluginStandIn {
  constructor(readonly DataSourceClass: unknown) {
    return new Proxy(this, {
      get: (target, key, self: unknown) => (key === 'DataSourceClass' ? target.DataSourceClass : () => self),
    });
  }
}

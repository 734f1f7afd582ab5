// `server-only` throws outside a server bundle; tests load this instead.
export {};

/** The outcome of something that is expected to fail at times: a value, or what went wrong. Bugs throw instead. */
export type Result<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

/** A success. */
export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value });

/** A failure that the caller is expected to handle. */
export const err = <E>(error: E): Result<never, E> => ({ ok: false, error });

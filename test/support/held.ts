/** A promise that a test settles by hand. */
export interface Held<T> {
  promise: Promise<T>;
  resolve: (value: T) => void;
  reject: (error: unknown) => void;
}

export function held<T>(): Held<T> {
  let resolve!: Held<T>['resolve'];
  let reject!: Held<T>['reject'];
  const promise = new Promise<T>((resolved, rejected) => {
    resolve = resolved;
    reject = rejected;
  });
  return { promise, resolve, reject };
}

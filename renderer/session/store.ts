import { type Action, reduce } from './reduce';
import { firstSession, type Session } from './session';

export interface Store {
  readonly get: () => Session;
  readonly dispatch: (action: Action) => void;
  /** Returns the function that ends the subscription. */
  readonly subscribe: (listener: () => void) => () => void;
}

export function createStore(first: Session = firstSession): Store {
  let session = first;
  const listeners = new Set<() => void>();
  return {
    get: () => session,
    dispatch(action) {
      const next = reduce(session, action);
      if (next === session) return;
      session = next;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

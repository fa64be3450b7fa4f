/** What happens in a chat and is not kept: it is shown to whoever looks at this moment. */
export type LiveEvent =
  | { readonly type: 'chat-action'; readonly chatId: number; readonly action: string; readonly until: number }
  | {
      readonly type: 'callback-answer';
      readonly chatId: number;
      readonly queryId: string;
      readonly text?: string | undefined;
      readonly showAlert: boolean;
      readonly url?: string | undefined;
    };

export interface LiveEvents {
  publish(event: LiveEvent): void;
  subscribe(listener: (event: LiveEvent) => void): () => void;
}

export function createLiveEvents(): LiveEvents {
  const listeners = new Set<(event: LiveEvent) => void>();
  return {
    publish: event => {
      for (const listener of listeners) listener(event);
    },
    subscribe: listener => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

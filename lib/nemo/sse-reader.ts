import { createParser } from 'eventsource-parser';

/**
 * Longest event that is kept, characters. Texts are short; what is larger is a tool's answer with media in it, which
 * nobody reads: it is dropped and the stream goes on.
 */
export const maxEventLength = 4 * 1024 * 1024;

/** Room for the field name before the parser itself stops buffering. */
const parserSlack = 64;

export interface SseReader {
  /** Takes the next bytes; returns the data of the events they complete. Any cut is fine, also inside a character. */
  readonly feed: (bytes: Uint8Array) => readonly string[];
  /** The stream is over: returns a last event that lacks its blank line. */
  readonly end: () => readonly string[];
}

/** Server-sent events from bytes, at bounded memory. Empty events are kept: they are keep-alives (nemo-contract §4.2). */
export function createSseReader(): SseReader {
  const decoder = new TextDecoder();
  let events: string[] = [];
  let overflowed = false;
  let skippingLine = false;
  const parser = createParser({
    maxBufferSize: maxEventLength + parserSlack,
    onEvent: event => {
      if (event.data.length <= maxEventLength) events.push(event.data);
    },
    onError: error => {
      if (error.type === 'max-buffer-size-exceeded') overflowed = true;
    },
  });
  const feedText = (text: string) => {
    if (skippingLine) {
      const lineEnd = text.search(/[\r\n]/);
      if (lineEnd === -1) return;
      skippingLine = false;
      parser.feed(text.slice(lineEnd));
    } else if (text !== '') {
      parser.feed(text);
    }
    if (overflowed) {
      parser.reset();
      overflowed = false;
      skippingLine = true;
    }
  };
  const take = (): readonly string[] => {
    const taken = events;
    events = [];
    return taken;
  };
  return {
    feed: bytes => {
      feedText(decoder.decode(bytes, { stream: true }));
      return take();
    },
    end: () => {
      feedText(`${decoder.decode()}\n\n`);
      return take();
    },
  };
}

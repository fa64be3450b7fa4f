import * as z from 'zod';
import { messageText, textFields } from './formatted-text.ts';
import { method } from './method.ts';
import { prepare, send, sendFields } from './outgoing.ts';

export const sendMessage = method(
  'sendMessage',
  z.object({ ...sendFields, ...textFields }),
  (context, parameters) => {
    const envelope = prepare(context, parameters);
    return send(context, { ...envelope, body: messageText(parameters) });
  },
);

import { person } from '../../../local/telegram/person.ts';
import { createStandIn } from '../../../local/telegram/stand-in.ts';
import { botToken } from './serve-stand-in.ts';

/** Sends a message in a stand-in with the data folder named on the command line, then dies as by `kill -9`. */
const [, , dataDir = ''] = process.argv;
const standIn = await createStandIn({ dataDir, botToken });
const ada = await person(standIn, { chatId: 1, name: 'Ada' });
await ada.sendText('my last words');
process.kill(process.pid, 'SIGKILL');

import { readStudioSettings } from './config.ts';
import { serveStudio } from './serve-studio.ts';

/** `npm run studio`: the studio alone, until Ctrl-C. Everything it logs is one JSON object per line. */
try {
  const settings = readStudioSettings(process.env);
  const studio = await serveStudio({
    settings,
    log: entry => console.log(JSON.stringify({ time: new Date().toISOString(), ...entry })),
  }).catch(error => {
    throw new Error(whatToDo(error, settings), { cause: error });
  });
  console.log(`The studio listens on ${studio.url} and keeps its data in ${settings.dataFolder}`);

  let stopping = false;
  const stop = () => {
    // A second Ctrl-C means "now": whatever is lost is taken up at the next start.
    if (stopping) process.exit(1);
    stopping = true;
    studio.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

function whatToDo(error: unknown, settings: { readonly port: number; readonly dataFolder: string }): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${settings.port} is taken. Set STUDIO_PORT to another one, or end what listens there.`;
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'ENOTDIR':
      return `The folder ${settings.dataFolder} cannot be written to (${code}). Set STUDIO_DATA to one that can.`;
    default:
      return `The studio could not start: ${error instanceof Error ? error.message : String(error)}`;
  }
}

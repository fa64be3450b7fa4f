import { resolve } from 'node:path';
import type { Finding } from './doctor/check.ts';
import { checkBackend } from './doctor/check-backend.ts';
import { checkNode, checkRenderer, checkStorage } from './doctor/check-machine.ts';
import { checkTelegram } from './doctor/check-telegram.ts';

const marks = { fine: '✓', 'worth-knowing': '•', broken: '✗' } as const satisfies Record<
  Finding['is'],
  string
>;

/** `npm run doctor`: looks at everything that Reelay needs, says what is wrong and what to do; 1 when it cannot work. */
const findings: readonly Finding[] = [
  checkNode(process.versions.node),
  await checkStorage(resolve(process.env['REELAY_DATA'] || '.reelay')),
  ...(await checkRenderer()),
  ...(await checkBackend(process.env)),
  ...(await checkTelegram(process.env)),
];
for (const finding of findings) {
  console.log(`${marks[finding.is]} ${finding.what}`);
  if ('fix' in finding) console.log(`    → ${finding.fix}`);
}
process.exitCode = findings.some(({ is }) => is === 'broken') ? 1 : 0;

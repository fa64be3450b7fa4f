import { env } from '../../lib/env.ts';
import type { Stage } from '../stage.ts';
import type { Deployed } from './deploy.ts';

/** What is said at the end of a deployment: where the bot is, and what is left for its operator to do. */
export const nextSteps = (
  { settings, alarmEmail, name, watched }: Pick<Stage, 'settings' | 'alarmEmail' | 'name' | 'watched'>,
  { botName, webhookUrl, backend, pending }: Deployed,
): string => {
  const steps = [
    !settings[env.allowedUsers]
      ? `Nobody is let in yet: write /start to @${botName}, put the id that it tells you into ADMIN_USERS and ALLOWED_USERS in cdk.json ("*" lets everybody in), and deploy again.`
      : `Write /start to @${botName} and send a photo.`,
    alarmEmail === undefined
      ? `${watched ? 'Alarms reach' : 'The budget’s warning reaches'} nobody: put your address into "alarmEmail" in cdk.json and deploy again.`
      : `Confirm the mail that AWS sends to ${alarmEmail}, or ${watched ? 'alarms do' : 'the budget’s warning does'} not reach you.`,
    ...(watched
      ? []
      : ['This stage has no other alarms and no dashboard: "watched" in cdk.json gives it both.']),
  ];
  return `
  @${botName} answers on AWS: https://t.me/${botName}
  Webhook  ${webhookUrl}${pending > 0 ? ` (${pending} updates were waiting)` : ''}
  Editor   ${backend === 'studio' ? 'the studio, in this account' : 'the backend that NEMO_API_URL names, or the hosted one'}
${steps.map((step, index) => `  ${index + 1}. ${step}`).join('\n')}
  Take it down again with: npm run destroy -- --stage ${name}
`;
};

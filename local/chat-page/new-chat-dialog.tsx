import { useState } from 'preact/hooks';
import { openNewChat } from './histories.ts';
import { Modal } from './modal.tsx';
import { attempt } from './notify.ts';
import { newChatOpen } from './state.ts';

/** Languages offered; the bot answers in the one its texts exist in, else in English. */
const languages = [
  'en',
  'de',
  'es',
  'fr',
  'it',
  'pt',
  'nl',
  'pl',
  'tr',
  'uk',
  'ru',
  'ar',
  'fa',
  'hi',
  'id',
  'ja',
  'ko',
  'zh',
] as const;

export function NewChatDialog() {
  const own = navigator.language.split('-')[0] ?? 'en';
  const [name, setName] = useState('');
  const [language, setLanguage] = useState<string>(languages.find(code => code === own) ?? 'en');
  if (!newChatOpen.value) return null;
  const close = () => {
    newChatOpen.value = false;
    setName('');
  };
  return (
    <Modal title="New chat" close={close}>
      <form
        class="new-chat"
        onSubmit={event => {
          event.preventDefault();
          attempt(async () => {
            await openNewChat(name, language);
            close();
          });
        }}
      >
        <p>A chat of its own, as if another person wrote to the bot: own photos, own video, own language.</p>
        <label>
          Name
          <input
            required
            maxLength={64}
            autoComplete="off"
            placeholder="Trip to Lisbon"
            value={name}
            onInput={event => setName(event.currentTarget.value)}
          />
        </label>
        <label>
          Language of the app
          <select value={language} onChange={event => setLanguage(event.currentTarget.value)}>
            {languages.map(code => (
              <option key={code} value={code}>
                {new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code}
              </option>
            ))}
          </select>
        </label>
        <div class="modal-buttons">
          <button type="button" onClick={close}>
            Cancel
          </button>
          <button type="submit" class="primary">
            Open chat
          </button>
        </div>
      </form>
    </Modal>
  );
}

import { Modal } from './modal.tsx';
import { alertText, announcement, toast } from './state.ts';

/** What is said beside the conversation: short notices, the bot's alerts, and words for screen readers. */
export function Notices() {
  const close = () => {
    alertText.value = undefined;
  };
  return (
    <>
      <div class="toast-place" role="status">
        {toast.value ? <div class="toast">{toast.value}</div> : null}
      </div>
      <div class="visually-hidden" aria-live="polite">
        {announcement.value}
      </div>
      {alertText.value === undefined ? null : (
        <Modal title="Reelay" close={close}>
          <p class="alert-text">{alertText.value}</p>
          <div class="modal-buttons">
            <button type="button" class="primary" onClick={close}>
              OK
            </button>
          </div>
        </Modal>
      )}
    </>
  );
}

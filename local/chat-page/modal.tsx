import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** A dialog above everything; Escape and a press beside it close it, and focus returns to where it was. */
export function Modal(props: {
  title: string;
  close: () => void;
  children: ComponentChildren;
  class?: string;
  /** Shows no heading; the title is only read out. */
  bare?: boolean;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape does the same, see onCancel
    <dialog
      ref={dialog}
      class={props.class ?? 'modal'}
      aria-label={props.title}
      onCancel={event => {
        event.preventDefault();
        props.close();
      }}
      onClick={event => {
        if (event.target === dialog.current) props.close();
      }}
    >
      <div class="modal-body">
        {props.bare ? null : <h2>{props.title}</h2>}
        {props.children}
      </div>
    </dialog>
  );
}

import { useEffect, useState } from 'preact/hooks';
import { attach } from './drafts.ts';
import { Icon } from './icon.tsx';

/** Takes files dropped anywhere on the page, and shows that it will. */
export function DropZone() {
  const [over, setOver] = useState(false);

  useEffect(() => {
    // Entering a child fires before leaving its parent: only the sum tells whether the pointer is still inside.
    let depth = 0;
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const enter = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      depth += 1;
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      depth -= 1;
      if (depth <= 0) setOver(false);
    };
    const hover = (event: DragEvent) => {
      if (hasFiles(event)) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      depth = 0;
      setOver(false);
      attach([...(event.dataTransfer?.files ?? [])]);
      document.getElementById('composer-text')?.focus();
    };
    addEventListener('dragenter', enter);
    addEventListener('dragleave', leave);
    addEventListener('dragover', hover);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragenter', enter);
      removeEventListener('dragleave', leave);
      removeEventListener('dragover', hover);
      removeEventListener('drop', drop);
    };
  }, []);

  if (!over) return null;
  return (
    <div class="drop-zone">
      <div>
        <Icon name="film" />
        <p>Drop your photos, clips or songs</p>
      </div>
    </div>
  );
}

import { Text } from '@mantine/core';
import { IconFileArrowLeft } from '@tabler/icons-react';
import { useEffect, useState } from 'react';

/** The whole window takes a dropped file; an overlay says so while one hovers over it. */
export function DropTarget({ onFile }: { readonly onFile: (file: File) => void }) {
  const [isOver, setIsOver] = useState(false);

  useEffect(() => {
    const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const over = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setIsOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setIsOver(false);
    };
    const drop = (event: DragEvent) => {
      event.preventDefault();
      setIsOver(false);
      const file = event.dataTransfer?.files[0];
      if (file !== undefined) onFile(file);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, [onFile]);

  if (!isOver) return null;
  return (
    <div className="assay-drop-overlay" aria-live="polite">
      <IconFileArrowLeft size={48} stroke={1.5} aria-hidden />
      <Text size="xl" fw={600}>
        Drop to open
      </Text>
      <Text>a gate (*.assay.yaml), a run.json, or a Parquet file to make a gate from</Text>
    </div>
  );
}

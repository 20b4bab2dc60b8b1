import { useRef, useState } from 'react';
import { useApolloClient } from '@dealercare/admin-kit/gql';
import { failureOf, postFile } from '@dealercare/admin-kit/portal';
import { useText } from '../area-texts.js';
import { CorrectImportDocument } from '../generated/imports/correct-import.js';
import { ImportRunDocument } from '../generated/imports/import-run.js';
import { useImportWords } from './import-words.js';
import { fileProblem, MAX_FILE_MB } from './upload-limits.js';

interface Taken {
  id: string;
  kind: string | null;
}

export interface Upload {
  /** The file under way and how much of it has left, 0 to 1. */
  sending: { name: string; share: number } | null;
  /** Why the last file was not taken. */
  problem: string | null;
  send: (file: File) => Promise<void>;
  stop: () => void;
}

/** Sends a file to a unit; `kind` is what the person says it holds, null leaves that to the server. */
export function useUpload({ unitId, kind, onTaken }: { unitId: string; kind: string | null; onTaken: (id: string) => void }): Upload {
  const t = useText();
  const client = useApolloClient();
  const { size } = useImportWords();
  const [sending, setSending] = useState<Upload['sending']>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const upload = useRef<AbortController>(null);

  function refusalOf(file: File): string | null {
    const found = fileProblem(file);
    if (found === 'EMPTY') return t('upload.empty', { name: file.name });
    return found === 'TOO_LARGE' ? t('upload.tooLarge', { name: file.name, size: size(file.size), limit: MAX_FILE_MB }) : null;
  }

  /** The server has recognised another kind than the person knows it to be. */
  async function tellKind({ id, kind: recognised }: Taken): Promise<void> {
    if (kind === null || kind === recognised) return;
    const { data } = await client.query({ query: ImportRunDocument, variables: { id } });
    if (data) await client.mutate({ mutation: CorrectImportDocument, variables: { input: { runId: id, expectedVersion: data.importRun.version, kind } } });
  }

  function tellFailure(error: unknown): void {
    if (error instanceof DOMException && error.name === 'AbortError') return;
    const { text, kind: failureKind } = failureOf(error);
    setProblem(text ?? t(failureKind === 'offline' ? 'upload.offline' : 'upload.failed'));
  }

  return {
    sending,
    problem,
    async send(file) {
      const refused = refusalOf(file);
      setProblem(refused);
      if (refused) return;
      upload.current = new AbortController();
      setSending({ name: file.name, share: 0 });
      try {
        const taken = await postFile<Taken>(`/files/imports?unitId=${encodeURIComponent(unitId)}`, file, {
          signal: upload.current.signal, onProgress: (share) => { setSending({ name: file.name, share }); },
        });
        // What it holds can still be told on the next page.
        await tellKind(taken).catch(() => undefined);
        onTaken(taken.id);
      } catch (error) {
        tellFailure(error);
      } finally {
        setSending(null);
      }
    },
    stop() { upload.current?.abort(); },
  };
}

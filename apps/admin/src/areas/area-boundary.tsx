import { Component, type ErrorInfo, type ReactNode } from 'react';

/** Why an area is not shown. */
export interface AreaProblem {
  kind: 'down' | 'crashed';
  code: string;
  /** What the browser's log calls it, so that both can be put together. */
  id: string;
}

interface AreaBoundaryProps {
  /** The address: on another page of the area one begins anew. */
  path: string;
  fallback: (problem: AreaProblem) => ReactNode;
  /** Told once for each problem: the browser's log, unless somebody else listens. */
  report?: (problem: AreaProblem, error: unknown, componentStack: string) => void;
  children: ReactNode;
}

/** What the federation runtime and the bundler say about files that did not come. */
const NOT_FETCHED = /RUNTIME-\d+|Loading (?:CSS )?chunk|Failed to fetch|remoteEntry|dynamically imported/i;

function problemOf(error: unknown): AreaProblem {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  const down = name === 'ChunkLoadError' || NOT_FETCHED.test(message);
  const code = /RUNTIME-\d+/.exec(message)?.[0] ?? (down ? 'AREA_DOWN' : 'AREA_CRASHED');
  return { kind: down ? 'down' : 'crashed', code, id: crypto.randomUUID().slice(0, 8) };
}

function log({ code, id }: AreaProblem, error: unknown, componentStack: string): void {
  console.error(`area ${code} ${id}`, error, componentStack);
}

/** Keeps a broken area from taking the portal with it. */
export class AreaBoundary extends Component<AreaBoundaryProps, { problem: AreaProblem | null }> {
  override state: { problem: AreaProblem | null } = { problem: null };

  static getDerivedStateFromError(error: unknown): { problem: AreaProblem } {
    return { problem: problemOf(error) };
  }

  override componentDidCatch(error: unknown, { componentStack }: ErrorInfo): void {
    const { problem } = this.state;
    const { report = log } = this.props;
    if (problem) report(problem, error, componentStack ?? '');
  }

  override componentDidUpdate(before: AreaBoundaryProps): void {
    if (this.state.problem && before.path !== this.props.path) this.setState({ problem: null });
  }

  override render(): ReactNode {
    const { problem } = this.state;
    return problem ? this.props.fallback(problem) : this.props.children;
  }
}

import { Navigate } from '@dealercare/admin-kit/router';

/** The area begins with its tasks. */
export default function CareHome() {
  return <Navigate to="/care/tasks" replace />;
}

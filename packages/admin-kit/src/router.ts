export { BrowserRouter, Link, NavLink, Navigate, Route, Routes, generatePath, matchPath, useLocation, useNavigate, useParams, useSearchParams } from 'react-router';

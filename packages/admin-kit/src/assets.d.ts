/** Class names of a style sheet. */
declare module '*.module.css' {
  const classes: Readonly<Record<string, string>>;
  export default classes;
}

declare module '*.css';

/** A file's text, in tests only. */
declare module '*?raw' {
  const text: string;
  export default text;
}

import { element } from './element.js';

/** A password that can be looked at while it is typed. */
export function passwordField(password: HTMLInputElement, texts: { show: string; hide: string }): HTMLElement {
  const toggle = element('button', { type: 'button', className: 'si-show', textContent: texts.show });
  toggle.setAttribute('aria-controls', password.id);
  toggle.addEventListener('click', () => {
    const shown = password.type === 'password';
    password.type = shown ? 'text' : 'password';
    toggle.textContent = shown ? texts.hide : texts.show;
    password.focus();
  });
  return element('div', { className: 'si-password' }, password, toggle);
}

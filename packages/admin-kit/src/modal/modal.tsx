import { Modal as LibraryModal, type ModalProps } from 'antd';
import './modal.module.css';

const HOST_ID = 'dealercare-modals';

/** The element that modals stand in. */
function host(): HTMLElement {
  return document.getElementById(HOST_ID) ?? document.body.appendChild(Object.assign(document.createElement('div'), { id: HOST_ID }));
}

/**
 * A question that must be answered before the work goes on. It stands in an element of its own: directly in the body the
 * library would lock the page by a style sheet without the nonce that the server demands; here the kit's own does it.
 */
export function Modal(props: ModalProps) {
  return <LibraryModal getContainer={host} {...props} />;
}

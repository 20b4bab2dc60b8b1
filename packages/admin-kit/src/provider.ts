export { KitProvider } from './theme/provider.js';

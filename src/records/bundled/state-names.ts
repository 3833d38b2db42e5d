export { loadStateNames } from '../fetched.js';

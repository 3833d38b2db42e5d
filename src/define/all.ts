import './key-figures.js';
import './member-list.js';
import './office-directory.js';
import './rcp-card.js';

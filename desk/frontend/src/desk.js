/** Everything a page may use; each part wakes only where its markup stands. */
import './prototypes.js';
import './traffic.js';
import { behave } from './behaviours.js';
import { listenForKeys } from './keys.js';
import { keepToasts } from './toasts.js';
import { watchSession } from './session.js';
import { offerSuggestions } from './suggest.js';
import { DropZone } from './drop/zone.js';
import { ReviewDesk } from './review.js';
import { Passkey } from './passkey.js';
import { WorkProgress } from './progress.js';
import { PlaceMap } from './map/map.js';
import { LinkNetwork } from './network/network.js';
import { Timeline } from './timeline/timeline.js';
import { MeetingBoard } from './assembly/board.js';
import { WallScreen } from './assembly/screen.js';

behave();
listenForKeys();
keepToasts();
watchSession();
offerSuggestions();

customElements.define('tansiq-drop', DropZone);
customElements.define('tansiq-passkey', Passkey);
customElements.define('tansiq-review', ReviewDesk);
customElements.define('tansiq-progress', WorkProgress);
customElements.define('tansiq-timeline', Timeline);
customElements.define('tansiq-map', PlaceMap);
customElements.define('tansiq-network', LinkNetwork);
customElements.define('tansiq-board', MeetingBoard);
customElements.define('tansiq-screen', WallScreen);

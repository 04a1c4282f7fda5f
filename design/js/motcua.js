// Everything here is comfort: each page works without it.
import { Button, ErrorSummary, NotificationBanner, SkipLink, createAll } from 'govuk-frontend';

document.body.classList.add('js-enabled', 'govuk-frontend-supported');
createAll(Button, { preventDoubleClick: true });
createAll(ErrorSummary);
createAll(NotificationBanner);
createAll(SkipLink);

-- Whether a notice's number was given before is looked up while the next one is drawn.
create index event_by_notice_number on dossier.event (type, substring(payload from '"number":"([0-9]+[^"]*)"'))
    where type in ('SupplementAsked', 'Refused', 'DueDateExtended', 'Withdrawn');

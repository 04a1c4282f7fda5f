-- An answer is written at the end of the write, in one piece: a row without one cannot be.
delete from api.answered_request where status is null;
alter table api.answered_request
    drop constraint answered_request_check,
    alter column status set not null,
    alter column body set not null;

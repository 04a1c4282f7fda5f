-- Each notice and each message carries a code made with a key outside the database: what has none was not written by the
-- product and is neither shown nor sent. Those of before have none; their dossiers say the same.
delete from notification.notice;
alter table notification.notice add column code text not null;
alter table notification.delivery add column code text not null;

-- What could not be told is tried again, ever later, until next_at is null; those of before once more.
alter table notification.passed_over
    add column tries int not null default 0 check (tries >= 0),
    add column next_at timestamptz default now();
alter table notification.passed_over alter column next_at drop default;
create index passed_over_due on notification.passed_over (next_at) where next_at is not null;

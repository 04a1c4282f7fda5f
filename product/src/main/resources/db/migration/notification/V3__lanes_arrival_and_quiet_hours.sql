-- Lanes: 0 somebody waits for it, 1 what happened to one dossier, 2 one of very many at once.
-- unsure: it may have gone out before, since a sender ended before noting that it did.
-- ask_at: when the carrier is asked next whether it arrived; null when it is not asked (any more).
alter table notification.delivery
    add column lane smallint not null default 1 check (lane between 0 and 2),
    add column unsure boolean not null default false,
    add column asked int not null default 0 check (asked >= 0),
    add column ask_at timestamptz,
    add column arrived_at timestamptz,
    add constraint what_arrived_was_taken check (taken_at is not null or num_nonnulls(ask_at, arrived_at) = 0);
drop index notification.delivery_due;
create index delivery_due on notification.delivery (channel, lane, next_at) where next_at is not null;
create index delivery_to_ask on notification.delivery (channel, ask_at) where ask_at is not null;
-- By time and id, as the list of what was given up is read.
drop index notification.delivery_given_up;
create index delivery_given_up on notification.delivery (given_up_at desc, id desc) where given_up_at is not null;

-- When a person wants no message to ring: each day from (included) until (excluded) a minute of the day, over
-- midnight too.
create table notification.quiet_time (
    account text primary key,
    from_minute int not null check (from_minute between 0 and 1439),
    until_minute int not null check (until_minute between 0 and 1439),
    chosen_at timestamptz not null,
    check (from_minute <> until_minute)
);

-- What a kind of notice says from a day on, beside the words that come with the product (versions below a thousand). One person
-- writes it, another publishes it. Without SMS none is sent.
create table notification.template (
    id uuid primary key,
    version int not null unique check (version >= 1000),
    kind text not null,
    title_vi text not null,
    title_en text not null,
    text_vi text not null,
    text_en text not null,
    sms_vi text,
    sms_en text,
    valid_from date not null,
    state text not null check (state in ('PROPOSED', 'PUBLISHED', 'SENT_BACK', 'WITHDRAWN')),
    author text not null,
    brought_in_at timestamptz not null,
    reviewer text,
    opinion text not null default '',
    done_at timestamptz,
    check ((sms_vi is null) = (sms_en is null)),
    constraint judged_by_somebody_or_waiting check ((state = 'PROPOSED') = (reviewer is null)),
    constraint judged_once check ((reviewer is null) = (done_at is null))
);
create index template_of_kind on notification.template (kind, valid_from);

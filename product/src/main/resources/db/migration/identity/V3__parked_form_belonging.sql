-- What a parked form belongs to (a draft, a supplement), so that one of them cannot take all places.
delete from identity.parked_form;

alter table identity.parked_form
    add column belongs_to text not null check (length(belongs_to) between 1 and 60);

create index parked_form_belongs_to on identity.parked_form (belongs_to, parked_at);

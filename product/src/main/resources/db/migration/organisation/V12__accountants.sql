-- Accountants keep the books of fees for the whole province.
alter table organisation.assignment drop constraint assignment_roles_check;
alter table organisation.assignment add constraint assignment_roles_check
    check (cardinality(roles) > 0 and roles <@ array['COUNTER_CLERK', 'SPECIALIST', 'DIVISION_HEAD', 'LEADER', 'RECORDS_CLERK',
        'ACCOUNTANT', 'CATALOGUE_EDITOR', 'ADMINISTRATOR']);

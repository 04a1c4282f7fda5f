-- The police of a commune registers residence (Luật Cư trú 2020, Đ. 2 k. 4): an agency of the commune's area, one for each.
alter table organisation.agency drop constraint agency_kind_check;
alter table organisation.agency add constraint agency_kind_check check (kind in (
    'PROVINCE_PEOPLES_COMMITTEE', 'PROVINCE_CENTRE', 'DEPARTMENT', 'COMMUNE_PEOPLES_COMMITTEE', 'COMMUNE_CENTRE',
    'COMMUNE_POLICE'));

alter table organisation.agency drop constraint agency_check2;
alter table organisation.agency add constraint agency_check2 check (
    (kind in ('COMMUNE_PEOPLES_COMMITTEE', 'COMMUNE_CENTRE', 'COMMUNE_POLICE')) = (length(area_code) = 5));

alter table organisation.competence_rule drop constraint competence_rule_agency_kind_check;
alter table organisation.competence_rule add constraint competence_rule_agency_kind_check check (agency_kind in (
    'PROVINCE_PEOPLES_COMMITTEE', 'PROVINCE_CENTRE', 'COMMUNE_PEOPLES_COMMITTEE', 'COMMUNE_CENTRE', 'COMMUNE_POLICE'));

alter table organisation.competence_rule drop constraint competence_rule_authoriser_kind_check;
alter table organisation.competence_rule add constraint competence_rule_authoriser_kind_check check (authoriser_kind in (
    'PROVINCE_PEOPLES_COMMITTEE', 'PROVINCE_CENTRE', 'COMMUNE_PEOPLES_COMMITTEE', 'COMMUNE_CENTRE', 'COMMUNE_POLICE'));

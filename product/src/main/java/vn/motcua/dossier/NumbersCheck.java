package vn.motcua.dossier;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.proof.Findings;
import vn.motcua.proof.Found;
import vn.motcua.proof.LogCheck;

/** Holds the counters of dossiers' and notices' numbers against the numbers that were given, which follow from the log. */
@Component
class NumbersCheck implements LogCheck {
    private final JdbcClient jdbc;

    NumbersCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void check(Findings findings) {
        dossiers(findings);
        notices(findings);
        noticesTwice(findings);
    }

    private void dossiers(Findings findings) {
        jdbc.sql("""
                with given as (
                    select part[1] as agency_code, part[2] as day, max(part[3]::bigint) as greatest,
                           count(distinct part[3]) as numbers
                      from dossier.dossier
                     cross join lateral regexp_match(number, '^(.+)-([0-9]{6})-([0-9]{4,8})$') as part
                     where part is not null group by 1, 2),
                counter as (
                    select agency_code, to_char(day, 'YYMMDD') as day, max(last_number) as last_number
                      from dossier.number_of_day group by 1, 2)
                select concat_ws(' ', agency_code, day) from given full join counter using (agency_code, day)
                 where greatest is distinct from last_number or numbers is distinct from last_number order by 1
                """)
                .query(String.class)
                .list()
                .forEach(counter -> findings.add(Found.NUMBER_TURNED, "dossiers " + counter));
    }

    /** Two notices with one number, when the counter was turned back and set right again afterwards. */
    private void noticesTwice(Findings findings) {
        jdbc.sql("select number || ' of ' || string_agg(dossier_id || ' ' || seq, ', ' order by dossier_id, seq) from ("
                        + "select e.dossier_id, e.seq, e.type, extract(year from e.at at time zone 'Asia/Ho_Chi_Minh') as year, "
                        + NoticeNumbers.NUMBER + " as number, " + NoticeNumbers.AGENCY + """
                           as agency
                          from dossier.event e
                         where e.type in ('SupplementAsked', 'Refused', 'DueDateExtended', 'Withdrawn', 'Decided')) notice
                 where number is not null group by type, year, agency, number having count(*) > 1 order by 1
                """)
                .query(String.class)
                .list()
                .forEach(twice -> findings.add(Found.NUMBER_TWICE, "notices " + twice));
    }

    /** Each number of a notice was drawn with its event: of a kind and a year there are as many numbers as events that bear one. */
    private void notices(Findings findings) {
        jdbc.sql("""
                with given as (
                    select case type when 'SupplementAsked' then 'SUPPLEMENT' when 'Refused' then 'REFUSAL'
                                     when 'DueDateExtended' then 'APOLOGY' when 'Decided' then 'REJECTION' else 'STOP' end as kind,
                           extract(year from at at time zone 'Asia/Ho_Chi_Minh')::int as year, count(*) as numbers
                      from dossier.event
                     where type in ('SupplementAsked', 'Refused', 'DueDateExtended', 'Withdrawn', 'Decided')
                       and payload ~ '"number":"[0-9]+[^"]*"' group by 1, 2),
                counter as (
                    select kind, year, sum(last_number) as numbers from dossier.notice_number group by 1, 2)
                select concat_ws(' ', kind, year) from given full join counter using (kind, year)
                 where given.numbers is distinct from counter.numbers order by 1
                """)
                .query(String.class)
                .list()
                .forEach(counter -> findings.add(Found.NUMBER_TURNED, "notices " + counter));
    }
}

package motcua.cube;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Makes up the facts of a year, province by province, straight into files: as many dossiers as a country has, spread over its communes as
 * people are, with office hours, limits, supplements, duties, apologies, seats that passed on and results, and with faults planted
 * where they can be found again. The same seed makes the same facts. Nobody's data are in it.
 */
final class GenerateFacts {
    /** What a country of 34 provinces files in a year, as the portal has it. */
    static final long COUNTRY = 14_500_000;

    /** The year whose facts are made up, and its end in the province's time: what goes on then is open. */
    static final int YEAR = 2026;

    static final Instant AS_OF = Instant.parse("2026-12-31T17:00:00Z");

    private static final int COMMUNE_SLOTS = 4_000;
    private static final int PROCEDURES_OF_COMMUNES = 120;
    private static final int PROCEDURES_OF_DEPARTMENTS = 240;
    private static final int DEPARTMENTS = 14;

    /** @param provinces how many of the country's, in the order of their codes */
    record Wanted(long dossiers, int provinces, long seed) {
        private static final long DOSSIERS_MAX = 1_000_000_000;

        static Wanted of(Asked asked) {
            int all = Areas.today().size();
            return new Wanted(
                    asked.number("dossiers", COUNTRY, DOSSIERS_MAX),
                    (int) asked.number("provinces", all, all),
                    asked.number("seed", 1, Integer.MAX_VALUE));
        }
    }

    private final Path root;
    private final Wanted wanted;

    GenerateFacts(Path root, Wanted wanted) {
        this.root = root;
        this.wanted = wanted;
    }

    List<Manifest> run() {
        var manifests = new ArrayList<Manifest>();
        var provinces = List.copyOf(Areas.today().entrySet()).subList(0, wanted.provinces());
        long communes =
                provinces.stream().mapToLong(one -> one.getValue().size()).sum();
        long left = wanted.dossiers();
        long communesLeft = communes;
        for (var province : provinces) {
            long number = left * province.getValue().size() / communesLeft;
            manifests.add(province(province.getKey(), province.getValue(), number));
            left -= number;
            communesLeft -= province.getValue().size();
        }
        return manifests;
    }

    private Manifest province(String code, List<String> communes, long number) {
        try (var duck = Duck.open()) {
            places(duck, code, communes);
            procedures(duck);
            long seed = wanted.seed() * 1_000 + Long.parseLong(code);
            duck.run(LIVES.replace("SEED", Long.toString(seed)).replace("NUMBER", Long.toString(number)));
            duck.run(TIMES.replace("SEED", Long.toString(seed)));
            duck.run(HAPPENED.replace("CUT", AS_OF.toString()));
            duck.run(DOSSIERS);
            duck.run(EVENTS);
            return Parts.write(
                    duck,
                    root,
                    new Parts.Origin(
                            code,
                            "generated: " + number + " dossiers, seed " + wanted.seed(),
                            AS_OF,
                            0,
                            Planted.in(communes)));
        }
    }

    /** A few communes are large and many are small; how quick, online and digital each is, is its own. */
    private void places(Duck duck, String province, List<String> communes) {
        var random = new Random(wanted.seed() * 31 + Integer.parseInt(province));
        var weights = new double[communes.size()];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Math.exp(random.nextGaussian() * 0.7);
            sum += weights[i];
        }
        var rows = new ArrayList<String>();
        int slot = 0;
        for (int i = 0; i < weights.length; i++) {
            int slots = Math.max(1, (int) Math.round(weights[i] / sum * COMMUNE_SLOTS));
            rows.add(String.format(
                    Locale.ROOT,
                    "(%d, '%s', %d, %d, %.4f, %.4f, %.4f)",
                    i,
                    communes.get(i),
                    slot,
                    slot + slots,
                    0.35 + random.nextDouble() * 0.4,
                    0.3 + random.nextDouble() * 0.6,
                    0.5 + random.nextDouble() * 0.48));
            slot += slots;
        }
        duck.run("create temp table c as select * from (values " + String.join(", ", rows)
                + ") v (turn, code, first_slot, next_slot, pace, online, signed)");
        duck.run(
                "create temp table slots as select s.slot, c.* from c, lateral (select unnest(range(first_slot, next_slot)) as slot) s");
        duck.run(AGENCIES.replace("CODE", province).replace("LAST", Integer.toString(DEPARTMENTS)));
    }

    /** By Zipf: the ten procedures that everybody files make half of all. */
    private static void procedures(Duck duck) {
        var rows = new ArrayList<String>();
        var random = new Random(766);
        for (int i = 0; i < PROCEDURES_OF_COMMUNES + PROCEDURES_OF_DEPARTMENTS; i++) {
            boolean isCommune = i < PROCEDURES_OF_COMMUNES;
            int rank = isCommune ? i : i - PROCEDURES_OF_COMMUNES;
            int limit = List.of(1, 2, 3, 3, 5, 7, 10, 15, 20, 30).get(random.nextInt(10));
            long fee = random.nextInt(10) < 4
                    ? List.of(8_000, 15_000, 50_000, 100_000).get(random.nextInt(4))
                    : 0;
            rows.add(String.format(
                    Locale.ROOT,
                    "(%b, %d, '%d.%06d', %d, %d)",
                    isCommune,
                    rank,
                    isCommune ? 1 : 2,
                    100 + i * 37,
                    isCommune ? Math.min(limit, 15) : limit + 3,
                    fee));
        }
        duck.run("create temp table p as select * from (values " + String.join(", ", rows)
                + ") v (is_commune, rank, code, limit_days, fee)");
    }

    private static final String AGENCIES = """
            create temp table agency as
            select cast(md5(kind || area) as uuid) as id, kind, area, 'CODE' as province, false as is_of_province,
                   kind || ' ' || area as name
              from (select code as area from c) a,
                   (values ('COMMUNE_PEOPLES_COMMITTEE'), ('COMMUNE_CENTRE'), ('COMMUNE_POLICE')) k (kind)
             union all
            select cast(md5('DEPARTMENT' || 'CODE' || n) as uuid), 'DEPARTMENT', 'CODE', 'CODE', true,
                   'DEPARTMENT CODE-' || n from range(0, LAST) r (n)
             union all
            select cast(md5('PROVINCE_CENTRE' || 'CODE') as uuid), 'PROVINCE_CENTRE', 'CODE', 'CODE', true,
                   'PROVINCE_CENTRE CODE'
            """;

    /** Who files what where: fifteen in a hundred with a department. {@code u(i, k)}: chance, from 0 to 1. */
    private static final String LIVES = """
            create or replace macro u(i, k) as (hash(i, k, SEED) >> 11) / 9007199254740992.0;
            create temp table life as
            select i, province, c.* exclude (first_slot, next_slot, slot), p.code as procedure_code, p.limit_days, p.fee, d.is_commune,
                   case when not d.is_commune then cast(md5('DEPARTMENT' || province || cast(floor(u(i, 3) * 14) as int)) as uuid)
                        when p.rank % 9 = 8 then cast(md5('COMMUNE_POLICE' || c.code) as uuid)
                        else cast(md5('COMMUNE_PEOPLES_COMMITTEE' || c.code) as uuid) end as agency,
                   case when d.is_commune then cast(md5('COMMUNE_CENTRE' || c.code) as uuid)
                        else cast(md5('PROVINCE_CENTRE' || province) as uuid) end as counter,
                   cast(md5('COMMUNE_POLICE' || c.code) as uuid) as other,
                   timestamptz '2025-12-31 17:00:00+00'
                       + to_days(cast(floor(u(i, 4) * 261) as int) // 5 * 7 + cast(floor(u(i, 4) * 261) as int) % 5)
                       + to_milliseconds(cast(27000000 + u(i, 5) * 32400000 as bigint)) as filed_in_office,
                   to_milliseconds(cast(u(i, 6) * 43200000 as bigint)) as after_hours
              from (select i, u(i, 1) > 0.15 as is_commune, cast(floor(u(i, 2) * top) as int) as slot,
                           cast(floor(pow(u(i, 7), 3) * case when u(i, 1) > 0.15 then 120 else 240 end) as int) as rank,
                           province
                      from range(0, NUMBER) r (i), (select max(slot) + 1 as top from slots),
                           (select any_value(province) as province from agency)) d
              join slots c on c.slot = d.slot
              join p on p.is_commune = d.is_commune and p.rank = d.rank
            """;

    /** When what happened, as if nothing were cut off: in this order, one after the other. */
    private static final String TIMES = """
            create temp table times as
            select *, received + to_seconds(limit_days * 120960) as first_due,
                   received + to_seconds(cast(work * 0.2 as bigint)) as asked1,
                   received + to_seconds(cast(work * 0.2 as bigint) + wait1) as given1,
                   received + to_seconds(cast(work * 0.3 as bigint) + wait1) as asked2,
                   received + to_seconds(cast(work * 0.3 as bigint) + wait1 + wait2) as given2,
                   received + to_seconds(cast(work * 0.4 as bigint) + wait1 + wait2) as extended,
                   received + to_seconds(cast(work * 0.5 as bigint) + wait1 + wait2) as passed,
                   case when is_refused then received
                        else received + to_seconds(cast(work as bigint) + wait1 + wait2) end as ended,
                   case when is_refused then received
                        else received + to_seconds(cast(work as bigint) + wait1 + wait2) end
                       + to_seconds(cast(u(i, 18) * 200000 as bigint)) as handed
              from (select *, submitted + to_seconds(cast(case when u(i, 11) < 0.96 then u(i, 10) * 14400
                                                               else 28800 + u(i, 10) * 200000 end as bigint)) as received,
                           limit_days * 120960 * pace * case when SLOW then 3 else 1 end
                               * exp(0.35 * sqrt(-2 * ln(greatest(u(i, 12), 1e-9))) * cos(6.2831853 * u(i, 13))) as work,
                           case when has1 then cast(86400 + u(i, 14) * 800000 as bigint) else 0 end as wait1,
                           case when has2 then cast(86400 + u(i, 15) * 500000 as bigint) else 0 end as wait2
                      from (select *,
                                   case when channel = 'ONLINE' and u(i, 8) < 0.35 then filed_in_office + after_hours
                                        else filed_in_office end as submitted,
                                   channel = 'ONLINE' and (TYPED or u(i, 16) < 0.3) as is_assisted,
                                   u(i, 17) < 0.02 as is_refused,
                                   u(i, 20) < 0.015 as is_extended, u(i, 21) < 0.004 as is_passed,
                                   ASKED_TWICE and u(i, 22) < 0.33 or u(i, 22) < 0.06 as has1,
                                   ASKED_TWICE and u(i, 22) < 0.33 or u(i, 22) < 0.004 as has2
                              from (select *, case when u(i, 9) < online then 'ONLINE'
                                                   when u(i, 9) > 0.97 then 'POST' else 'DIRECT' end as channel
                                      from life c) c) c) c
            """.replace("SLOW", Planted.SLOW.sql())
            .replace("TYPED", Planted.TYPED_BY_STAFF.sql())
            .replace("ASKED_TWICE", Planted.ASKED_TWICE.sql());

    /** What had happened by the year's end; null where it had not. */
    private static final String HAPPENED = """
            create temp table happened as
            select *, case when is_taken and has1 and asked1 <= cut then asked1 end as a1,
                   case when is_taken and has1 and given1 <= cut then given1 end as g1,
                   case when is_taken and has2 and asked2 <= cut then asked2 end as a2,
                   case when is_taken and has2 and given2 <= cut then given2 end as g2,
                   case when is_taken and is_extended and extended <= cut then extended end as x,
                   case when is_taken and is_passed and passed <= cut then passed end as pa,
                   case when ended <= cut then ended end as e,
                   case when ended <= cut and how = 'DECIDED' and handed <= cut then handed end as h,
                   case when kind = 'SUPPLEMENT' then 1 else 0 end as one,
                   case when is_passed then other else agency end as last_agency,
                   first_due + to_seconds(case when has1 then wait1 else 0 end) as due1,
                   first_due + to_seconds(case when has1 then wait1 else 0 end + case when has2 then wait2 else 0 end) as due2
              from (select *, not is_refused and received <= cut as is_taken,
                           case when is_refused then 'REFUSED' when u(i, 26) < 0.02 then 'WITHDRAWN'
                                when u(i, 26) < 0.035 then 'REFUSED' else 'DECIDED' end as how,
                           case when not has2 and u(i, 27) < 0.2 then 'DUTY' else 'SUPPLEMENT' end as kind
                      from (select *, timestamptz 'CUT' as cut from times) t where submitted <= cut) t
            """;

    private static final String DOSSIERS = """
            create temp table dossier as
            select cast(md5(province || '-' || i) as uuid) as dossier_id,
                   i * 16 + case when h is not null then 10 when e is not null then 9 when pa is not null then 8
                                 when x is not null then 7 when g2 is not null then 6 when a2 is not null then 5
                                 when g1 is not null then 4 when a1 is not null then 3 when is_taken then 2 else 1 end as place,
                   greatest(submitted, case when is_taken then received end, a1, g1, a2, g2, x, pa, e, h) as last_at,
                   procedure_code, channel, is_assisted, counter,
                   case when pa is not null then last_agency else agency end as agency,
                   case when pa is not null then 1 else 0 end as passes, submitted as submitted_at,
                   case when u(i, 23) < 0.9 then fee else 0 end as fee_due,
                   case when fee > 0 and u(i, 23) < 0.9 and u(i, 24) < 0.95 and submitted + to_seconds(900) <= cut
                        then submitted + to_seconds(900) end as fee_paid_at,
                   case when is_taken then received end as received_at,
                   case when is_taken then case when x is not null then due2 + to_days(5) when g2 is not null then due2
                                                when g1 is not null then due1 else first_due end end as due_at,
                   x as extended_at,
                   case when a1 is null then 0 else one end + case when a2 is null then 0 else 1 end
                       as supplements_in_handling,
                   case when a1 is not null and g1 is null then kind when a2 is not null and g2 is null then 'SUPPLEMENT' end
                       as waits_for,
                   case when a1 is not null and g1 is null then a1 when a2 is not null and g2 is null then a2 end as waits_since,
                   case when e is not null then how end as ended_as, e as ended_at,
                   coalesce(e is not null and how = 'DECIDED' and not RECORDED_ONLY and u(i, 25) < signed, false) as is_signed,
                   h as handed_over_at
              from happened c
            """.replace("RECORDED_ONLY", Planted.RECORDED_ONLY.sql());

    /** Each with what stood after it. */
    private static final String EVENTS = """
            create temp table event as
            select cast(md5(province || '-' || i) as uuid) as dossier_id, i * 16 + k as place,
                   happened_at, cast(null as timestamptz) as last_at, counter, by_agency as agency, due as due_at,
                   cast(supplements as integer) as supplements_in_handling, waits as waits_for,
                   case when waits is not null then happened_at end as waits_since
              from (
                select province, i, 1 as k, submitted as happened_at, counter, agency as by_agency, null::timestamptz as due, 0 as supplements,
                       null as waits from happened
                union all
                select province, i, 2, received, counter, agency, first_due, 0, null from happened where is_taken
                union all
                select province, i, 3, a1, counter, agency, first_due, one, kind from happened where a1 is not null
                union all
                select province, i, 4, g1, counter, agency, due1, one, null from happened where g1 is not null
                union all
                select province, i, 5, a2, counter, agency, due1, one + 1, 'SUPPLEMENT' from happened where a2 is not null
                union all
                select province, i, 6, g2, counter, agency, due2, one + 1, null from happened where g2 is not null
                union all
                select province, i, 7, x, counter, agency, due2 + to_days(5), ALL_ASKED, null from happened where x is not null
                union all
                select province, i, 8, pa, counter, last_agency, LAST_DUE, ALL_ASKED, null from happened where pa is not null
                union all
                select province, i, 9, e, counter, last_agency, LAST_DUE, ALL_ASKED, null from happened where e is not null
                union all
                select province, i, 10, h, counter, last_agency, LAST_DUE, ALL_ASKED, null from happened where h is not null) l
            """.replace(
                    "ALL_ASKED", "case when has1 then one else 0 end + case when has2 then 1 else 0 end")
            .replace("LAST_DUE", "case when is_taken then due2 + to_days(case when is_extended then 5 else 0 end) end");
}

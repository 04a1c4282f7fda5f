package motcua.bench;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The communes of the province, invented people in them, and the running numbers of their agencies' days. */
final class Neighbourhood {
    /** @param code of the agency that decides, as it stands in dossier numbers */
    record Commune(String area, String counter, String agency, String code) {}

    /** @param personalNumber twelve digits, of this person alone */
    record Who(Commune commune, String name, String personalNumber) {
        /** As the product names a person's account: by an id that tells nothing. */
        String account() {
            return UUID.nameUUIDFromBytes(personalNumber.getBytes(StandardCharsets.UTF_8))
                    .toString();
        }
    }

    private record Day(String code, LocalDate day) {}

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter IN_NUMBER = DateTimeFormatter.ofPattern("yyMMdd", java.util.Locale.ROOT);
    private static final int PEOPLE = 300_000;
    private static final List<String> SURNAMES = List.of(
            "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Võ", "Đặng", "Bùi", "Hồ", "Tôn Thất", "Dương");
    private static final List<String> MIDDLES =
            List.of("Văn", "Thị", "Đức", "Ngọc", "Quang", "Thanh", "Minh", "Thuỳ", "Hữu", "Bảo", "Xuân");
    private static final List<String> GIVEN = List.of(
            "An", "Bình", "Chi", "Dũng", "Giang", "Hà", "Hương", "Khánh", "Lan", "Linh", "Long", "Mai", "Nam", "Oanh",
            "Phúc", "Quân", "Sơn", "Thảo", "Trang", "Vy");

    private final List<Commune> communes;
    private final Map<Day, AtomicInteger> numbers = new ConcurrentHashMap<>();
    private final LocalDate today = LocalDate.now(ZONE);

    private Neighbourhood(List<Commune> communes) {
        this.communes = List.copyOf(communes);
    }

    static Neighbourhood with(List<Commune> communes) {
        return new Neighbourhood(communes);
    }

    static Neighbourhood of(Connection connection) throws SQLException {
        var communes = new ArrayList<Commune>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select own.area_code, centre.id::text, own.id::text, code.code
                          from organisation.agency own
                          join organisation.agency centre on centre.parent_id = own.id and centre.kind = 'COMMUNE_CENTRE'
                          join organisation.agency_code code on code.agency_id = own.id and code.valid_to is null
                         where own.kind = 'COMMUNE_PEOPLES_COMMITTEE' order by own.area_code
                        """)) {
            while (rows.next()) {
                communes.add(new Commune(rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4)));
            }
        }
        var neighbourhood = new Neighbourhood(communes);
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select agency_code, day, last_number from dossier.number_of_day")) {
            while (rows.next()) {
                neighbourhood.numbers.put(
                        new Day(rows.getString(1), rows.getObject(2, LocalDate.class)),
                        new AtomicInteger(rows.getInt(3)));
            }
        }
        return neighbourhood;
    }

    /** The same number means the same person; people file again now and then. */
    Who who(int i) {
        int person = Math.floorMod(i * 7919, PEOPLE);
        var name = SURNAMES.get(person % SURNAMES.size()) + " " + MIDDLES.get(person % MIDDLES.size()) + " "
                + GIVEN.get(person % GIVEN.size());
        return new Who(communes.get(i % communes.size()), name, "0460%08d".formatted(person + 10_000_000));
    }

    String number(Commune commune, int daysEarlier) {
        var day = today.minusDays(daysEarlier);
        int running = numbers.computeIfAbsent(new Day(commune.code(), day), _ -> new AtomicInteger())
                .incrementAndGet();
        return "%s-%s-%04d".formatted(commune.code(), IN_NUMBER.format(day), running);
    }

    /** Keeps how far the numbers went, so that the counters go on after them. */
    void keepNumbers(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("""
                insert into dossier.number_of_day (agency_code, day, last_number) values (?, ?, ?)
                on conflict (agency_code, day)
                do update set last_number = greatest(number_of_day.last_number, excluded.last_number)
                """)) {
            for (var one : numbers.entrySet()) {
                statement.setString(1, one.getKey().code());
                statement.setObject(2, one.getKey().day());
                statement.setInt(3, one.getValue().get());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}

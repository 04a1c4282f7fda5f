package motcua.cube;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import vn.motcua.scorecard.Period;

/**
 * A period with the moment of which it is told.
 *
 * @param asOf its last moment, or that of the facts where it runs
 */
record Moments(Period period, Instant asOf) {
    /** Where provinces live. */
    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final DateTimeFormatter SQL = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd HH:mm:ss.SSSSSS'+00'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    /**
     * @param factsAsOf moment of the facts
     * @throws CubeRefused when it is no period, or begins after the facts
     */
    static Moments of(String text, Instant factsAsOf) {
        var period = Period.read(text)
                .orElseThrow(() -> new CubeRefused("A period must be written as 2026-10, 2026-Q3, 2026 or"
                        + " 2026-10-01..2026-10-15, but was '" + text + "'."));
        if (period.from(ZONE).isAfter(factsAsOf)) {
            throw new CubeRefused("The period " + period + " must begin before " + factsAsOf
                    + ", the moment of the facts, but does not.");
        }
        return new Moments(period, period.asOf(ZONE, factsAsOf));
    }

    /** SQL in which the three moments of a period are written out. */
    String in(String sql) {
        return sql.replace(":asOf", literal(asOf))
                .replace(":from", literal(period.from(ZONE)))
                .replace(":to", literal(period.to(ZONE)));
    }

    static String literal(Instant at) {
        return "'" + SQL.format(at) + "'";
    }

    /** The first month of files in which a dossier of the period can lie; months are those of UTC. */
    String firstMonth() {
        return YearMonth.from(period.from(ZONE).atOffset(ZoneOffset.UTC)).toString();
    }
}

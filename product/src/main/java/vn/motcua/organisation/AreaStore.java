package vn.motcua.organisation;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.proof.LoggedTable;
import vn.motcua.proof.RowLog;
import vn.motcua.proof.RowsWhere;

/** Tables {@code organisation.area} and {@code organisation.area_version}. */
@Component
class AreaStore {
    private final JdbcTemplate template;
    private final RowLog rows;
    private final TransactionTemplate transaction;

    AreaStore(JdbcTemplate template, RowLog rows, PlatformTransactionManager transactions) {
        this.rows = rows;
        this.template = template;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Makes the tables say what the file says; a second time it changes nothing. */
    void bringIn(List<AreaFile.Line> lines) {
        transaction.executeWithoutResult(_ -> template.execute((ConnectionCallback<Boolean>) connection -> {
            // Ends before beginnings: a name that was open when the next one was not yet known must give way first.
            var columns = List.<Function<AreaFile.Line, @Nullable String>>of(
                    AreaFile.Line::code,
                    AreaFile.Line::province,
                    line -> line.version().kind().name(),
                    line -> line.version().name(),
                    line -> line.version().nameEn(),
                    line -> line.version().validity().from().toString(),
                    line -> text(line.version().validity().to()));
            var values = new ArrayList<Array>();
            for (var column : columns) {
                values.add(connection.createArrayOf(
                        "text", lines.stream().map(column).toArray(String[]::new)));
            }
            rows.changing(LoggedTable.AREA_VERSION, differing(connection, values));
            rows.added(LoggedTable.AREA);
            rows.added(LoggedTable.AREA_VERSION);
            for (var sql : List.of(AREAS, ENDINGS, VERSIONS)) {
                try (var statement = prepared(connection, sql, values)) {
                    statement.executeUpdate();
                }
            }
            return true;
        }));
    }

    /** Those that the file has otherwise. */
    private static RowsWhere differing(Connection connection, List<Array> file) throws SQLException {
        var keys = new ArrayList<String>();
        try (var statement = prepared(connection, DIFFERING, file);
                var found = statement.executeQuery()) {
            while (found.next()) {
                keys.add(found.getString(1));
            }
        }
        return new RowsWhere(
                "t.area_code || '/' || t.valid_from = any(:keys)", Map.of("keys", keys.toArray(String[]::new)));
    }

    private static PreparedStatement prepared(Connection connection, String sql, List<Array> values)
            throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.size(); i++) {
            statement.setArray(i + 1, values.get(i));
        }
        return statement;
    }

    private static final String FILE = """
            with file as (
                select code, province, kind, name, name_en, begins::date as valid_from, ends::date as valid_to
                  from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                       as line (code, province, kind, name, name_en, begins, ends)
            )
            """;

    private static final String DIFFERING = FILE + """
            select version.area_code || '/' || version.valid_from
              from organisation.area_version version
              join file on version.area_code = file.code and version.valid_from = file.valid_from
             where (version.kind, version.name, version.name_en, version.valid_to)
                   is distinct from (file.kind, file.name, file.name_en, file.valid_to)
            """;

    private static final String AREAS = FILE + """
            insert into organisation.area (code, province_code)
            select distinct code, province from file
                on conflict (code) do nothing
            """;

    private static final String ENDINGS = FILE + """
            update organisation.area_version version set valid_to = file.valid_to
              from file
             where version.area_code = file.code and version.valid_from = file.valid_from
               and version.valid_to is distinct from file.valid_to
            """;

    private static final String VERSIONS = FILE + """
            insert into organisation.area_version as version (area_code, kind, name, name_en, valid_from, valid_to)
            select code, kind, name, name_en, valid_from, valid_to from file
                on conflict (area_code, valid_from) do update
               set kind = excluded.kind, name = excluded.name, name_en = excluded.name_en
             where (version.kind, version.name, version.name_en)
                   is distinct from (excluded.kind, excluded.name, excluded.name_en)
            """;

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    /** Those that the log vouches for, with their versions in order. */
    List<Area> all() {
        var versions = new HashMap<String, List<Area.Version>>();
        rows.kept(LoggedTable.AREA_VERSION, (row, _) -> Map.entry(row.getString("area_code"), version(row)))
                .sound()
                .forEach(one -> versions.computeIfAbsent(one.getKey(), _ -> new ArrayList<>())
                        .add(one.getValue()));
        versions.values()
                .forEach(all ->
                        all.sort(Comparator.comparing(one -> one.validity().from())));
        return rows
                .kept(LoggedTable.AREA, (row, _) -> area(row, versions.getOrDefault(row.getString("code"), List.of())))
                .sound()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static Area.Version version(ResultSet row) throws SQLException {
        return new Area.Version(
                AreaKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("name_en"),
                Rows.validity(row));
    }

    private static Optional<Area> area(ResultSet row, List<Area.Version> versions) throws SQLException {
        var province = row.getString("province_code");
        return versions.isEmpty()
                ? Optional.empty()
                : Optional.of(new Area(
                        new AreaCode(row.getString("code")),
                        province == null ? null : new AreaCode(province),
                        versions));
    }
}

package vn.motcua.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.WithSpring;

/**
 * The whole schema stands in {@code product/src/test/resources/schema.golden.sql}, so that a review sees what a migration
 * makes of it. Renew it with {@code mvn -pl embedded,product test -Dtest=SchemaGoldenTest -Dmotcua.schema.renew=true}.
 */
@WithSpring
@DisplayNameGeneration(ReplaceUnderscores.class)
class SchemaGoldenTest {
    private static final Path GOLDEN = CodeBase.PRODUCT.resolve("src/test/resources/schema.golden.sql");
    private static final String OURS = """
            n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'public')
            """;

    @Autowired
    JdbcClient jdbc;

    @Test
    void the_schema_is_the_reviewed_one() throws IOException {
        var found = dump();
        if (Boolean.getBoolean("motcua.schema.renew")) {
            Files.createDirectories(GOLDEN.getParent());
            Files.writeString(GOLDEN, found);
        }
        var actual = CodeBase.PRODUCT.resolve("target/schema.actual.sql");
        Files.createDirectories(actual.getParent());
        Files.writeString(actual, found);
        assertThat(found)
                .as(
                        "The schema differs from the reviewed one. What was found stands in product/target/schema.actual.sql;"
                                + " if it is meant so: cp product/target/schema.actual.sql product/src/test/resources/schema.golden.sql")
                .isEqualTo(CodeBase.read(GOLDEN));
    }

    private String dump() {
        var text = new StringBuilder(
                "-- The whole schema, as SchemaGoldenTest reads it from the catalog. Not to be run.\n");
        for (var schema : list("select n.nspname from pg_namespace n where " + OURS + " order by 1")) {
            text.append("\n-- ").append(schema).append('\n');
            routines(schema).forEach(routine -> text.append(routine.strip()).append(";\n"));
            for (var table : tables(schema)) {
                text.append("create table ")
                        .append(schema)
                        .append('.')
                        .append(table)
                        .append(" (\n    ");
                text.append(String.join(",\n    ", lines(schema, table))).append("\n);\n");
                more(schema, table).forEach(line -> text.append(line).append(";\n"));
            }
        }
        return text.toString();
    }

    private List<String> tables(String schema) {
        return list("""
                select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where c.relkind in ('r', 'p') and not c.relispartition and c.relname !~ '^flyway_' and n.nspname = '%s'
                 order by 1
                """.formatted(schema));
    }

    private List<String> routines(String schema) {
        return list("""
                select pg_get_functiondef(p.oid) from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                 where n.nspname = '%s' and p.prokind in ('f', 'p') order by p.proname, p.oid::regprocedure::text
                """.formatted(schema));
    }

    private List<String> lines(String schema, String table) {
        var lines = new ArrayList<>(list("""
                select a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
                       || case when a.attcollation <> t.typcollation
                               then ' collate ' || quote_ident(co.collname) else '' end
                       || case when a.attgenerated <> '' then ' generated always as ('
                               || pg_get_expr(d.adbin, d.adrelid) || ') stored'
                               when a.attidentity <> '' then ' generated as identity'
                               when d.adbin is not null then ' default ' || pg_get_expr(d.adbin, d.adrelid) else '' end
                       || case when a.attnotnull then ' not null' else '' end
                  from pg_attribute a
                  join pg_type t on t.oid = a.atttypid
                  left join pg_collation co on co.oid = a.attcollation
                  left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
                 where a.attrelid = '%s.%s'::regclass and a.attnum > 0 and not a.attisdropped
                 order by a.attnum
                """.formatted(schema, table)));
        lines.addAll(list("""
                select 'constraint ' || conname || ' ' || pg_get_constraintdef(oid) from pg_constraint
                 where conrelid = '%s.%s'::regclass and contype <> 'n'
                 order by array_position(array['p', 'u', 'x', 'f', 'c'], contype::text), conname
                """.formatted(schema, table)));
        return lines;
    }

    private List<String> more(String schema, String table) {
        var lines = new ArrayList<>(list("""
                select pg_get_indexdef(i.indexrelid) from pg_index i
                 where i.indrelid = '%s.%s'::regclass
                   and not exists (select from pg_constraint c where c.conindid = i.indexrelid and c.contype in ('p', 'u', 'x'))
                 order by 1
                """.formatted(schema, table)));
        lines.addAll(list("""
                select pg_get_triggerdef(t.oid) from pg_trigger t
                 where t.tgrelid = '%s.%s'::regclass and not t.tgisinternal order by 1
                """.formatted(schema, table)));
        return lines;
    }

    private List<String> list(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }
}

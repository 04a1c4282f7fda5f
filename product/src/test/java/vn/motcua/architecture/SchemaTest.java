package vn.motcua.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.ApplicationModule;
import vn.motcua.WithSpring;

@WithSpring
@DisplayNameGeneration(ReplaceUnderscores.class)
class SchemaTest {
    /** Words that end in s and are singular. */
    private static final Set<String> SINGULAR_IN_S = Set.of("address", "access", "status", "basis");

    @Autowired
    JdbcClient jdbc;

    @Test
    void each_schema_belongs_to_a_module() {
        assertThat(jdbc.sql("""
                select nspname from pg_namespace
                 where nspname !~ '^pg_' and nspname not in ('information_schema', 'public')
                """).query(String.class).list())
                .allSatisfy(schema -> assertThat(moduleOf(schema)).isNotNull());
    }

    @Test
    void foreign_keys_follow_the_arrows_between_modules() {
        record Reference(String name, String source, String target) {}
        assertThat(jdbc.sql("""
                select c.conname as name, s.nspname as source, t.nspname as target
                  from pg_constraint c
                  join pg_class sc on sc.oid = c.conrelid join pg_namespace s on s.oid = sc.relnamespace
                  join pg_class tc on tc.oid = c.confrelid join pg_namespace t on t.oid = tc.relnamespace
                 where c.contype = 'f' and s.nspname <> t.nspname
                """).query(Reference.class).list().stream()
                        .filter(reference -> !mayKnow(reference.source(), reference.target()))
                        .collect(Collectors.toSet()))
                .isEqualTo(Set.of());
    }

    @Test
    void moments_carry_their_zone() {
        assertThat(jdbc.sql("""
                select table_schema || '.' || table_name || '.' || column_name from information_schema.columns
                 where data_type = 'timestamp without time zone' and table_name !~ '^flyway_'
                   and table_schema not in ('information_schema', 'pg_catalog')
                """).query(String.class).set()).isEqualTo(Set.of());
    }

    @Test
    void each_foreign_key_has_an_index() {
        assertThat(jdbc.sql("""
                select c.conrelid::regclass || ': ' || c.conname from pg_constraint c
                 where c.contype = 'f'
                   and not exists (
                       select 1 from pg_index i
                        where i.indrelid = c.conrelid
                          and (select array_agg(k order by k) from unnest(c.conkey) k)
                            = (select array_agg(k order by k)
                                 from unnest((i.indkey::int2[])[0:cardinality(c.conkey) - 1]) k))
                """).query(String.class).set()).isEqualTo(Set.of());
    }

    @Test
    void a_table_is_named_after_one_row() {
        assertThat(tables().stream()
                        .filter(table -> table.endsWith("s"))
                        .filter(table -> SINGULAR_IN_S.stream().noneMatch(table::endsWith))
                        .collect(Collectors.toSet()))
                .isEqualTo(Set.of());
    }

    private List<String> tables() {
        return jdbc.sql("""
                select table_schema || '.' || table_name from information_schema.tables
                 where table_type = 'BASE TABLE' and table_schema not in ('information_schema', 'pg_catalog')
                   and table_name !~ '^flyway_'
                """).query(String.class).list();
    }

    private static boolean mayKnow(String schema, String other) {
        return Arrays.asList(moduleOf(schema).allowedDependencies()).contains(other);
    }

    private static ApplicationModule moduleOf(String schema) {
        try {
            return Class.forName("vn.motcua." + schema + ".package-info").getAnnotation(ApplicationModule.class);
        } catch (ClassNotFoundException e) {
            throw new AssertionError("Schema '" + schema + "' must belong to a module, but does not", e);
        }
    }
}

package vn.motcua;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@WithSpring
@DisplayNameGeneration(ReplaceUnderscores.class)
class MotcuaApplicationTest {
    @Autowired
    JdbcClient jdbc;

    @Test
    void starts_and_keeps_one_migration_history_for_each_module() {
        assertThat(jdbc.sql("select table_name from information_schema.tables where table_name like 'flyway%'")
                        .query(String.class)
                        .list())
                .contains("flyway_schema_history", "flyway_schema_history_api");
    }
}

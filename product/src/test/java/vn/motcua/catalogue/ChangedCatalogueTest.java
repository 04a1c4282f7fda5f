package vn.motcua.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.WithSpring;
import vn.motcua.proof.RowLog;
import vn.motcua.shared.ChangedOutside;
import vn.motcua.shared.ProcedureCode;

/** What somebody changed by SQL in the catalogue is told to nobody. */
@WithSpring
@DisplayNameGeneration(ReplaceUnderscores.class)
class ChangedCatalogueTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final ProcedureCode CODE = new ProcedureCode("1.004873");
    private static final String ROW = " where code = '" + CODE + "'";

    @Autowired
    CatalogueSeed seed;

    @Autowired
    Procedures procedures;

    @Autowired
    FilingPlaces places;

    @Autowired
    RowLog log;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void a_catalogue() {
        seed.load();
    }

    @Test
    void a_changed_name_or_field_stands_in_no_list_and_decides_nothing() {
        var name = procedures.names(List.of(CODE));
        assertThat(name).containsKey(CODE);
        var field = jdbc.sql("select field from catalogue.procedure" + ROW)
                .query(String.class)
                .single();
        damaged(
                "update catalogue.procedure set name = name || ' giả', field = 'giả'" + ROW,
                "update catalogue.procedure set name = left(name, -4), field = '" + field + "'" + ROW,
                () -> {
                    assertThat(procedures.names(List.of(CODE))).isEqualTo(Map.of());
                    assertThat(procedures.search(CODE.value(), 5))
                            .extracting(Procedures.Entry::code)
                            .doesNotContain(CODE);
                    assertThatThrownBy(() -> new ProcedureMemory(jdbc, log).find(CODE, DAY))
                            .isInstanceOf(ChangedOutside.class);
                    assertThat(new ProcedureMemory(jdbc, log).all(DAY)).isNotEmpty();
                });
        assertThat(procedures.names(List.of(CODE))).isEqualTo(name);
        assertThat(procedures.search(CODE.value(), 5))
                .extracting(Procedures.Entry::code)
                .contains(CODE);
    }

    @Test
    void a_changed_version_is_shown_to_nobody() {
        damaged(
                "update catalogue.procedure_version set content = content || '{\"stranger\": 1}'" + ROW,
                "update catalogue.procedure_version set content = content - 'stranger'" + ROW,
                () -> {
                    assertThatThrownBy(() -> procedures.find(CODE, DAY)).isInstanceOf(ChangedOutside.class);
                    assertThatThrownBy(() -> procedures.versionsOf(CODE)).isInstanceOf(ChangedOutside.class);
                    assertThatThrownBy(() -> new ProcedureMemory(jdbc, log).find(CODE, DAY))
                            .isInstanceOf(ChangedOutside.class);
                });
        assertThat(procedures.find(CODE, DAY)).isPresent();
    }

    @Test
    void nobody_is_sent_to_the_address_that_somebody_put_there() {
        var before = places.of(CODE, DAY);
        var id = UUID.randomUUID();
        damaged(
                """
                insert into catalogue.filing_place (id, code, valid_from, valid_to, place, url, recorded_by, recorded_at)
                values ('%s', '%s', '2026-11-19', '2026-11-21', 'NATIONAL_PORTAL', 'https://example.org/', 'x', now())
                """.formatted(id, CODE),
                "delete from catalogue.filing_place where id = '" + id + "'",
                () -> assertThatThrownBy(() -> places.of(CODE, DAY)).isInstanceOf(ChangedOutside.class));
        assertThat(places.of(CODE, DAY)).isEqualTo(before);
    }

    private void damaged(String damage, String repair, Runnable meanwhile) {
        jdbc.sql(damage).update();
        try {
            meanwhile.run();
        } finally {
            jdbc.sql(repair).update();
        }
    }
}

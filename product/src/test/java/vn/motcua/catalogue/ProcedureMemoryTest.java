package vn.motcua.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.organisation.AdministrativeLevel;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProcedureMemoryTest {
    @Test
    void levels_are_read_from_the_content() {
        assertThat(ProcedureMemory.levels("{\"levels\":[\"COMMUNE\",\"PROVINCE\"]}")
                        .orElseThrow())
                .containsExactlyInAnyOrder(AdministrativeLevel.COMMUNE, AdministrativeLevel.PROVINCE);
        assertThat(ProcedureMemory.levels("{}").orElseThrow()).isEmpty();
    }

    /** One procedure is in doubt then, and not the province. */
    @ParameterizedTest
    @ValueSource(strings = {"{\"levels\":[\"DISTRICT_OLD\"]}", "{\"levels\":[{}]}", "{\"levels\":[1e5000]}", "{"})
    void content_that_cannot_be_read_is_none(String content) {
        assertThat(ProcedureMemory.levels(content)).isEmpty();
    }
}

package vn.motcua.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StrictKindsTest {
    private final JsonMapper json = mapper();

    enum Way {
        POST,
        COUNTER
    }

    record Order(
            @Nullable Integer score,
            @Nullable Long amount,
            @Nullable Boolean sms,
            @Nullable String comment,
            @Nullable Way way,
            @Nullable BigDecimal share,
            @Nullable LocalDate from) {}

    private static JsonMapper mapper() {
        var builder = JsonMapper.builder();
        new UsableTimes().timesWithinReach().customize(builder);
        return StrictKinds.strict(builder.build());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "score | 4.9 | Phải là số nguyên",
                "score | 5.0 | Phải là số nguyên",
                "score | \"5\" | Phải là số nguyên",
                "score | \"\" | Phải là số nguyên",
                "score | true | Phải là số nguyên",
                "score | 1e1 | Phải là số nguyên",
                "score | 99999999999 | Phải là số nguyên",
                "amount | 2027.9 | Phải là số nguyên",
                "amount | \"2027\" | Phải là số nguyên",
                "sms | 1 | Phải là true hoặc false",
                "sms | 0 | Phải là true hoặc false",
                "sms | \"true\" | Phải là true hoặc false",
                "sms | \"\" | Phải là true hoặc false",
                "comment | 5 | Phải là chuỗi",
                "comment | 1.5 | Phải là chuỗi",
                "comment | true | Phải là chuỗi",
                "way | 0 | Phải là một trong",
                "way | \"\" | Phải là một trong",
                "share | \"1.5\" | Phải là số",
                "from | 20000 | Phải là ngày",
                "from | [2027,1,1] | Phải là ngày",
                "from | \"\" | Phải là ngày"
            })
    void a_value_of_another_kind_is_not_read_and_its_field_is_named(String field, String value, String sentence) {
        var thrown = catchThrowableOfType(
                JacksonException.class, () -> json.readValue("{\"" + field + "\":" + value + "}", Order.class));
        assertThat(thrown).isNotNull();
        assertThat(thrown.getPath().getFirst().getPropertyName()).isEqualTo(field);
        assertThat(Expected.of(thrown)).startsWith(sentence);
    }

    @Test
    void values_of_the_kind_that_was_asked_for_and_none_are_read() {
        assertThat(json.readValue("""
                        {"score":5,"amount":40000,"sms":false,"comment":"5","way":"POST","share":2,"from":"2027-01-01"}""", Order.class))
                .isEqualTo(new Order(5, 40_000L, false, "5", Way.POST, new BigDecimal(2), LocalDate.of(2027, 1, 1)));
        assertThat(json.readValue("{\"score\":null}", Order.class))
                .isEqualTo(new Order(null, null, null, null, null, null, null));
    }
}

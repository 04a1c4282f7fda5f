package motcua.linkage.spark;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SparkSqlTest {
    @Test
    void hashes_are_wrapped_up_to_their_own_bracket() {
        assertThat(SparkSql.of("select #hash(a, coalesce(b, c)) % 4 from t"))
                .isEqualTo("select shiftrightunsigned(xxhash64(a, coalesce(b, c)), 1) % 4 from t");
    }

    @Test
    void row_numbers_are_wide() {
        assertThat(SparkSql.of("select row_number() over (order by (a)) - 1 as p"))
                .isEqualTo("select cast(row_number() over (order by (a)) as bigint) - 1 as p");
    }

    @Test
    void numbers_with_a_point_are_no_decimals_and_texts_stay() {
        assertThat(SparkSql.of("select x / 1000.0 + -14.25, l.y, '1.5', 1e3 from t where a = 'it''s' or a = ''"))
                .isEqualTo("select x / 1000.0D + -14.25D, l.y, '1.5', 1e3 from t where a = 'it\\'s' or a = ''");
    }

    @Test
    void words_of_the_dialect_are_those_of_spark() {
        assertThat(SparkSql.of("#edit(a, b) + #part(c, 2)")).isEqualTo("byte_edit(a, b) + unit_part(c, 2)");
    }
}

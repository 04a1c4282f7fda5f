package motcua.vietnamese;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LegacyLettersTest {
    @ParameterizedTest
    @CsvSource({
        "NguyÔn V¨n An, TCVN3",
        "TrÇn ThÞ ¸nh, ",
        "§ç Minh §øc, TCVN3",
        "Nguyeãn Vaên An, VNI",
        "Traàn Thò Hoàng, VNI",
        "NGUYEÃN VAÊN AN, VNI",
        "Nguyá»…n VÄƒn An, UTF8_TWICE",
        "Nguy?n V?n An, LOST",
        "Nguy\ufffdn An, LOST"
    })
    void a_name_of_another_encoding_is_known_by_its_letters(String name, LegacyLetters letters) {
        assertThat(LegacyLetters.of(name).orElse(null)).isEqualTo(letters);
    }

    @Test
    void no_name_and_place_of_today_is_taken_for_one() {
        var texts = new ArrayList<>(List.of(
                "Nguyễn Văn An",
                "H’Hen Niê",
                "Y Blŏ Êban",
                "José Muñoz",
                "Zoë Müller",
                "François Lefèvre",
                "Nguyễn Văn An?"));
        Places.communes().forEach(commune -> texts.add(commune.name()));
        Places.formerCodes()
                .forEach(code -> Places.formerly(code)
                        .forEach(place -> texts.add(place.name() + ", " + place.district() + ", " + place.province())));

        assertThat(texts).allSatisfy(text -> {
            assertThat(LegacyLetters.of(text)).isEmpty();
            assertThat(LegacyLetters.of(text.toUpperCase(java.util.Locale.ROOT)))
                    .isEmpty();
            assertThat(LegacyLetters.of(Normalizer.normalize(text, Normalizer.Form.NFD)))
                    .isEmpty();
        });
    }

    @Test
    void most_places_that_were_read_in_a_wrong_encoding_are_known() {
        var wrong = Places.communes().stream()
                .map(commune ->
                        new String(commune.name().getBytes(StandardCharsets.UTF_8), Charset.forName("windows-1252")))
                .toList();

        assertThat(wrong.stream()
                        .filter(text -> LegacyLetters.of(text).isPresent())
                        .count())
                .isGreaterThan(wrong.size() * 95L / 100);
    }
}

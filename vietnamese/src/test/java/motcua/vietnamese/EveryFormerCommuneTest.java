package motcua.vietnamese;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Each of the ten thousand communes of before, written in each of the usual ways, leads to what it is today. A third of them in each
 * way, another third in the next; all in all ways with {@code -Dtests.whole=true}, which takes half a minute.
 */
@Tag("slow")
@DisplayNameGeneration(ReplaceUnderscores.class)
class EveryFormerCommuneTest {
    private static final boolean WHOLE = Boolean.getBoolean("tests.whole");
    private static final int THIRDS = 3;
    private static final List<FormerCommune> ALL = Places.formerCodes().stream()
            .flatMap(code -> Places.formerly(code).stream())
            .toList();

    /** Ways in which people write commune, district and province. */
    enum Way {
        IN_FULL(Way::full),
        WITH_A_STREET(place -> "Thôn 3, " + full(place)),
        WITH_THE_COUNTRY(place -> full(place) + ", Việt Nam"),
        BY_DASHES(place -> place.name() + " - " + place.district() + " - " + place.province()),
        IN_SHORT(Way::shortened),
        IN_SHORT_WITHOUT_BLANKS(place -> shortened(place).replace(". ", ".")),
        IN_CAPITALS(place -> full(place).toUpperCase(Locale.ROOT)),
        COMING_APART(place -> Normalizer.normalize(full(place), Normalizer.Form.NFD)),
        WITHOUT_COMMAS(place -> full(place).replace(",", "")),
        WITHOUT_MARKS(place -> Letters.fold(full(place).replace("'", "")).isEmpty() ? "" : unmarked(full(place))),
        WITHOUT_MARKS_IN_SHORT(place -> unmarked(shortened(place))),
        WITHOUT_KINDS(place -> bare(place.name()) + ", " + bare(place.district()) + ", " + bare(place.province())),
        WITHOUT_KINDS_AFTER_A_STREET(place ->
                "Số 12 Lê Lợi, " + bare(place.name()) + ", " + bare(place.district()) + ", " + bare(place.province())),
        WITHOUT_KINDS_AND_MARKS(
                place -> unmarked(bare(place.name()) + ", " + bare(place.district()) + ", " + bare(place.province())));

        private final Function<FormerCommune, String> writes;

        Way(Function<FormerCommune, String> writes) {
            this.writes = writes;
        }

        private static String full(FormerCommune place) {
            return place.name() + ", " + place.district() + ", " + place.province();
        }

        private static String shortened(FormerCommune place) {
            return shortened(place.name()) + ", " + shortened(place.district()) + ", " + shortened(place.province());
        }

        private static String shortened(String name) {
            return name.replaceFirst("^Thị trấn ", "TT. ")
                    .replaceFirst("^Thị xã ", "TX. ")
                    .replaceFirst("^Thành phố ", "TP. ")
                    .replaceFirst("^Phường ", "P. ")
                    .replaceFirst("^Xã ", "X. ")
                    .replaceFirst("^Quận ", "Q. ")
                    .replaceFirst("^Huyện ", "H. ")
                    .replaceFirst("^Tỉnh ", "T. ");
        }

        private static String bare(String name) {
            return name.replaceFirst("^(Thị trấn|Thị xã|Thành phố|Phường|Xã|Quận|Huyện|Tỉnh) ", "");
        }

        private static String unmarked(String text) {
            return Normalizer.normalize(text, Normalizer.Form.NFD)
                    .replaceAll("\\p{M}", "")
                    .replace('đ', 'd')
                    .replace('Đ', 'D');
        }
    }

    private static List<FormerCommune> sample(Way way) {
        int first = List.of(Way.values()).indexOf(way);
        return WHOLE
                ? ALL
                : IntStream.range(0, ALL.size())
                        .filter(at -> (at + first) % THIRDS == 0)
                        .mapToObj(ALL::get)
                        .toList();
    }

    @ParameterizedTest
    @EnumSource
    void each_leads_to_its_communes_of_today(Way way) {
        var expected = expected(way);
        var wrong = new ArrayList<String>();
        int undecided = 0;
        var sample = sample(way);
        for (var place : sample) {
            var text = way.writes.apply(place);
            var possible = expected.get(Normalizer.normalize(text, Normalizer.Form.NFC));
            switch (Places.read(text)) {
                case PlaceReading.Today today -> {
                    if (!Set.of(List.of(today.commune())).equals(possible)) {
                        wrong.add(text + " -> " + today);
                    }
                }
                case PlaceReading.Split split -> {
                    if (!Set.of(split.candidates()).equals(possible)) {
                        wrong.add(text + " -> " + split);
                    }
                }
                case PlaceReading.Unreadable(var reason) -> {
                    if (reason != PlaceReading.Reason.SEVERAL) {
                        wrong.add(text + " -> " + reason);
                    } else {
                        undecided++;
                    }
                }
                case PlaceReading.NotStated() -> wrong.add(text);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(undecided)
                .as("not decided of " + sample.size())
                .isLessThan(sample.size() / (way.name().contains("KINDS") ? 50 : 160));
    }

    /** What each text may mean: two communes of one district may be written alike. */
    private static Map<String, Set<List<Commune>>> expected(Way way) {
        var expected = new HashMap<String, Set<List<Commune>>>();
        for (var place : ALL) {
            expected.computeIfAbsent(
                            Normalizer.normalize(way.writes.apply(place), Normalizer.Form.NFC), _ -> new HashSet<>())
                    .add(place.successors());
        }
        return expected;
    }

    @Test
    void there_are_ten_thousand_of_them_and_all_lead_somewhere() {
        assertThat(ALL).hasSizeGreaterThan(10_030);
        assertThat(ALL).allSatisfy(place -> assertThat(place.successors()).isNotEmpty());
    }

    @Test
    void each_commune_of_today_is_read_with_its_province_with_and_without_marks() {
        var wrong = new ArrayList<String>();
        int undecided = 0;
        for (var commune : Places.communes()) {
            var full = commune.name() + ", " + commune.provinceName();
            for (var text : List.of(
                    full,
                    "Số 5 Lê Lợi, " + full,
                    Normalizer.normalize(full, Normalizer.Form.NFD).toUpperCase(Locale.ROOT),
                    Way.shortened(commune.name()) + ", " + Way.shortened(commune.provinceName()),
                    Way.unmarked(full))) {
                var reading = Places.read(text);
                if (text.equals(Way.unmarked(full)) && isSeveral(reading)) {
                    undecided++;
                } else if (!(reading instanceof PlaceReading.Today today
                        && today.commune().equals(commune))) {
                    wrong.add(text + " -> " + reading);
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(undecided).as("written alike without marks").isLessThan(30);
    }

    private static boolean isSeveral(PlaceReading reading) {
        return reading instanceof PlaceReading.Unreadable(var reason) && reason == PlaceReading.Reason.SEVERAL;
    }
}

package motcua.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page that a visitor can reach answers, fits a phone, and keeps WCAG 2.2 AA as far as axe can see. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@ExtendWith(FailureRecord.class)
class EverybodyCanUseThePagesTest {
    @Test
    void pages_open_to_all() {
        try (var visit = Visit.at(Screen.PHONE)) {
            check(visit, "", "/", "/tim-kiem?q=khai+sinh", "/kiem-tra", "/tra-cuu");
        }
    }

    @Test
    void pages_of_a_citizen() {
        try (var visit = Visit.ofCitizen(Screen.PHONE, "minh.ton")) {
            check(visit, "", "/ho-so-cua-toi", "/nop-ho-so/1.004873", "/nop-ho-so/1.001193", "/nop-ho-so/1.001612");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "lan.mc.19789, /mot-cua",
        "minh.cm.19789, /cong-viec?tab=don-vi",
        "dung.ld.19789, /cong-viec",
        "vy.dm, /quan-tri/thu-tuc",
        "quan.tri, /quan-tri/co-quan"
    })
    void pages_of_an_officer(String account, String start) {
        try (var visit = Visit.ofOfficer(Screen.DESKTOP, account)) {
            check(visit, "/nop-ho-so", start);
        }
    }

    private static void check(Visit visit, String notFor, String... start) {
        var crawl = new Crawl(visit, notFor);
        assertThat(crawl.from(start)).isEmpty();
        assertThat(crawl.pages()).isGreaterThan(1);
    }
}

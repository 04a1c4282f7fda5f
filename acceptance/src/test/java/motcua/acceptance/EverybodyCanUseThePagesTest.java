package motcua.acceptance;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every page that a visitor can reach answers, fits a phone, and keeps WCAG 2.2 AA as far as axe can see. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@ExtendWith(FailureRecord.class)
class EverybodyCanUseThePagesTest {
    @Test
    void pages_open_to_all() {
        try (var visit = Visit.at(Screen.PHONE)) {
            Crawl.check(visit, "", "/", "/tim-kiem?q=khai+sinh", "/kiem-tra", "/tra-cuu");
        }
    }

    @Test
    void pages_of_a_citizen() {
        try (var visit = Visit.ofCitizen(Screen.PHONE, "minh.ton")) {
            Crawl.check(
                    visit, "", "/ho-so-cua-toi", "/nop-ho-so/1.004873", "/nop-ho-so/1.001193", "/nop-ho-so/1.001612");
        }
    }
}

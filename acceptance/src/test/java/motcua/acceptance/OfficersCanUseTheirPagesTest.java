package motcua.acceptance;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** As {@link EverybodyCanUseThePagesTest}, of officers: apart, so that the two may run at once. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@ExtendWith(FailureRecord.class)
class OfficersCanUseTheirPagesTest {
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
            Crawl.check(visit, "/nop-ho-so", start);
        }
    }
}

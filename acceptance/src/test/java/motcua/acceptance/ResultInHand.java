package motcua.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a citizen does with a result: takes the signed paper home, and has it verified by a stranger. */
final class ResultInHand {
    private final Visit citizen;
    private final Screen screen;

    ResultInHand(Visit citizen, Screen screen) {
        this.citizen = citizen;
        this.screen = screen;
    }

    ResultInHand take(String dossier) throws IOException {
        citizen.open("/ho-so-cua-toi/" + dossier).sees("Kết quả giải quyết");
        Album.take(citizen, "dossier");
        var download = citizen.page().waitForDownload(() -> citizen.press("Nhận kết quả (PDF)"));
        var paper = Files.readAllBytes(download.path());
        assertThat(new String(paper, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        Files.write(Path.of("target", "result-" + dossier + ".pdf"), paper);
        return this;
    }

    /**
     * @param symbol what the result's number ends with
     * @param person whose name a stranger must not learn
     */
    void verify(String symbol, String person) {
        citizen.follow("Kiểm tra giá trị của kết quả").sees("CÓ HIỆU LỰC");
        Album.take(citizen, "verification");
        try (var stranger = Visit.at(screen)) {
            stranger.open(citizen.path()).sees("CÓ HIỆU LỰC");
            assertThat(stranger.page().getByRole(AriaRole.MAIN).innerText())
                    .contains(symbol)
                    .doesNotContain(person);
        }
    }
}

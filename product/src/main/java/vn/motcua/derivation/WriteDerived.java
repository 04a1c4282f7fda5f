package vn.motcua.derivation;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.catalogue.Procedures;
import vn.motcua.catalogue.ReviewItems;
import vn.motcua.importing.PublishedText;
import vn.motcua.importing.PublishedTexts;
import vn.motcua.packages.PublishedCheck;
import vn.motcua.packages.PublishedDerivation;
import vn.motcua.shared.ProcedureCode;

/**
 * Writes derived packages, one zip each: of a file of published procedures, or of one procedure as the catalogue has it, where
 * answered review items are no longer open.
 */
@Component
public class WriteDerived implements PublishedDerivation {
    private static final int CALLED_WRONGLY = 2;

    private final Procedures procedures;
    private final ReviewItems items;
    private final Clock clock;

    WriteDerived(Procedures procedures, ReviewItems items, Clock clock) {
        this.procedures = procedures;
        this.items = items;
        this.clock = clock;
    }

    @Override
    public int derive(String from, Path folder, List<String> only, PrintStream out) throws IOException {
        var left = new HashSet<>(only);
        if (PublishedCheck.isPublished(from)) {
            if (!Files.isReadable(Path.of(from))) {
                out.println("Không đọc được tệp '" + from + "'. Hãy kiểm tra đường dẫn và quyền đọc.");
                return CALLED_WRONGLY;
            }
            Files.createDirectories(folder);
            var bad = new int[1];
            PublishedTexts.read(
                    Path.of(from),
                    text -> {
                        if (only.isEmpty() || left.remove(text.content().code())) {
                            write(text, folder, out);
                        }
                    },
                    line -> {
                        bad[0]++;
                        out.println("Dòng " + line.number() + ": " + line.reason());
                    });
            left.forEach(code -> out.println("Tệp không có thủ tục '" + code + "'."));
            return bad[0] == 0 && left.isEmpty() ? 0 : 1;
        }
        var text = inCatalogue(from);
        if (text.isEmpty()) {
            out.println("Danh mục không có thủ tục '" + from + "'. Ghi mã như 1.004873, hoặc tệp .jsonl, .jsonl.gz.");
            return 1;
        }
        Files.createDirectories(folder);
        write(text.get(), folder, out);
        return 0;
    }

    private Optional<PublishedText> inCatalogue(String code) {
        if (!ProcedureCode.isValid(code)) {
            return Optional.empty();
        }
        return procedures
                .find(new ProcedureCode(code), LocalDate.now(clock))
                .map(version -> new PublishedText(
                        version.content(),
                        items.of(version.id()).stream()
                                .filter(item -> item.resolution() == null)
                                .flatMap(item -> item.paths().stream()
                                        .map(path -> new PublishedText.Question(item.reason(), path, item.original())))
                                .toList()));
    }

    private void write(PublishedText text, Path folder, PrintStream out) {
        var derived = DerivePackage.derive(text, Rules.on(LocalDate.now(clock)));
        var file = folder.resolve(text.content().code() + "-1.zip");
        try {
            Files.write(file, derived.files().zip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var open = derived.open().stream()
                .map(point -> point.what().name())
                .distinct()
                .toList();
        out.println(file + (open.isEmpty() ? "" : ", còn bỏ ngỏ: " + String.join(", ", open)));
    }
}

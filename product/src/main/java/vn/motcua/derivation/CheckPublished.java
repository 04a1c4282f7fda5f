package vn.motcua.derivation;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.importing.PublishedText;
import vn.motcua.importing.PublishedTexts;
import vn.motcua.packages.CheckPackage;
import vn.motcua.packages.PackageFinding;
import vn.motcua.packages.PublishedCheck;

/**
 * Derives the package of every procedure in a file, lets every module check it, fills its form with an invented filing, and says how
 * many run. Keeps nothing.
 */
@Component
public class CheckPublished implements PublishedCheck {
    private static final int CALLED_WRONGLY = 2;
    private static final double MEGABYTE = 1024.0 * 1024;

    private final CheckPackage check;
    private final TrialFiling trial;
    private final Clock clock;

    CheckPublished(CheckPackage check, TrialFiling trial, Clock clock) {
        this.check = check;
        this.trial = trial;
        this.clock = clock;
    }

    @Override
    public int check(Path file, PrintStream out) throws IOException {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            out.println("Không đọc được tệp '" + file + "'. Hãy kiểm tra đường dẫn và quyền đọc.");
            return CALLED_WRONGLY;
        }
        var began = clock.instant();
        var today = LocalDate.now(clock);
        var rules = Rules.on(today);
        var tally = new Tally();
        PublishedTexts.read(file, text -> add(text, rules, today, tally, out), bad -> {
            tally.bad();
            out.println("Dòng " + bad.number() + ": " + bad.reason());
        });
        tally.print(out);
        out.printf(
                "Thời gian %.1f giây; bộ nhớ heap lúc nhiều nhất %.0f MiB.%n",
                Duration.between(began, clock.instant()).toMillis() / 1000.0, heapPeak() / MEGABYTE);
        return tally.isAllSound() ? 0 : 1;
    }

    private static double heapPeak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }

    private void add(PublishedText text, Rules rules, LocalDate today, Tally tally, PrintStream out) {
        var derived = DerivePackage.derive(text, rules);
        var findings = findings(derived, today);
        findings.forEach(finding -> out.println(text.content().code() + ": " + finding.inOneLine()));
        tally.add(text.content(), derived, findings.isEmpty());
    }

    /** What is wrong with a derived package; empty when it can be received and carried to its result. */
    List<PackageFinding> findings(DerivePackage.Derived derived, LocalDate today) {
        return switch (check.check(derived.files())) {
            case CheckPackage.Outcome.Refused(var found) -> found;
            case CheckPackage.Outcome.Sound(var pack) -> new ArrayList<>(trial.findings(pack, today));
        };
    }
}

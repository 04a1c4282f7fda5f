package vn.motcua.proof;

import java.util.Arrays;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Enters in the log which definition files the product started with, whenever one is new or another than before: what a form
 * asked at any time can be shown. A file changed since the last start is named by {@code verify-log}.
 */
@Component
@Order(Definitions.BEFORE_THE_SEEDS)
class Definitions implements ApplicationRunner, LogCheck {
    static final String KIND = "definition";
    static final int BEFORE_THE_SEEDS = -2000;
    private static final String FILES = "definition files";

    private final DefinitionFiles files;
    private final LogStore log;
    private final RowLog entries;
    private final boolean changesNothing;

    Definitions(
            DefinitionFiles files,
            LogStore log,
            RowLog entries,
            @Value("${motcua.changes-nothing:false}") boolean changesNothing) {
        this.files = files;
        this.log = log;
        this.entries = entries;
        this.changesNothing = changesNothing;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (!changesNothing) {
            log.waitForSealer();
            entries.add(differing());
        }
    }

    private List<Entry> differing() {
        var known = log.newestByLabel(KIND);
        return files.entries().values().stream()
                .filter(entry -> !Arrays.equals(entry.hash(), known.get(entry.label())))
                .toList();
    }

    @Override
    public void check(Findings findings) {
        findings.count(FILES, files.entries().size());
        differing().forEach(entry -> findings.add(Found.DEFINITION_CHANGED, String.valueOf(entry.label())));
    }
}

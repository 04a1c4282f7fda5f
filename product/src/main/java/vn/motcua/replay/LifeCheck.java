package vn.motcua.replay;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierLife;
import vn.motcua.dossier.DossierRow;
import vn.motcua.dossier.EventText;
import vn.motcua.proof.Findings;
import vn.motcua.proof.Found;
import vn.motcua.proof.LogCheck;

/** Replays each dossier's log and compares the outcome with its row, column by column. */
@Component
class LifeCheck implements LogCheck {
    private static final String DOSSIERS = "dossiers replayed";

    private final LogCheckStore log;
    private final EventText text;

    LifeCheck(LogCheckStore log, EventText text) {
        this.log = log;
        this.text = text;
    }

    @Override
    public void check(Findings findings) {
        log.forEachWithoutRow(gone -> findings.add(Found.ROW_REMOVED, "dossier " + gone));
        log.forEachTaskThatDiffers(task -> findings.add(Found.TASK_DIFFERS, "task " + task));
        log.forEachTaskMisplaced(task -> findings.add(Found.TASK_MISPLACED, "task " + task));
        var replay = new Replay(findings);
        log.forEachEntry(replay::take, id -> findings.add(Found.ROW_UNREADABLE, "dossier " + id));
        replay.finish();
    }

    /** Folds each dossier's entries. */
    private final class Replay {
        private final Findings findings;
        private @Nullable UUID current;
        private @Nullable DossierRow row;
        private @Nullable Dossier state;
        private int events;
        private int eventCount;
        private boolean broken;

        Replay(Findings findings) {
            this.findings = findings;
        }

        void take(LogCheckStore.Entry entry) {
            if (!entry.row().id().equals(current)) {
                finish();
                current = entry.row().id();
                row = entry.row();
                eventCount = entry.eventCount();
                state = null;
                events = 0;
                broken = false;
                findings.count(DOSSIERS, 1);
            }
            if (broken || entry.type().isEmpty()) {
                return;
            }
            events++;
            try {
                state = DossierLife.after(state, text.event(entry.type(), entry.payload()));
            } catch (RuntimeException e) {
                broken = true;
            }
        }

        void finish() {
            if (row == null) {
                return;
            }
            if (broken || state == null) {
                findings.add(Found.ROW_DIFFERS, "dossier " + row.id());
            } else if (events != eventCount) {
                findings.add(Found.ROW_DIFFERS, "dossier " + row.id() + " (event_count)");
            } else {
                var differing = differing(DossierRow.of(state), row);
                if (!differing.isEmpty()) {
                    findings.add(Found.ROW_DIFFERS, "dossier " + row.id() + " (" + String.join(", ", differing) + ")");
                }
            }
            row = null;
        }
    }

    private static List<String> differing(DossierRow is, DossierRow was) {
        return Arrays.stream(DossierRow.class.getRecordComponents())
                .filter(column -> !Objects.equals(value(column, is), value(column, was)))
                .map(column -> column.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT))
                .toList();
    }

    private static @Nullable Object value(RecordComponent column, DossierRow row) {
        try {
            return column.getAccessor().invoke(row);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}

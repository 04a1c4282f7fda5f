package vn.motcua.calendar;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.shared.Language;

/**
 * {@code ./motcua due < cases.jsonl > answers.jsonl}: one case on each line in, one answer on each line out, in order. A bad
 * case gets an error on its own line and the rest go on; empty lines are passed over.
 * Answers are flushed whenever the input has nothing more at hand, so that a program may ask and wait.
 */
public final class DueCommand {
    private static final int LINE_BYTES_MAX = 1 << 20;
    private static final int BUFFER_BYTES = 1 << 16;
    private static final int EXIT_OK = 0;
    private static final int EXIT_NOT_WRITTEN = 2;

    static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final DueCaseReader reader = new DueCaseReader();
    private final DueAnswerWriter writer = new DueAnswerWriter(Language.VI);
    private final Supplier<WorkingCalendar> provinceCalendar;
    private @Nullable WorkingCalendar province;

    private DueCommand(Supplier<WorkingCalendar> provinceCalendar) {
        this.provinceCalendar = provinceCalendar;
    }

    public static void main(String[] args) throws IOException {
        try (var out = new PrintStream(
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER_BYTES),
                false,
                StandardCharsets.UTF_8)) {
            System.exit(run(System.in, out, ShippedCalendars::province));
        }
    }

    /**
     * @param provinceCalendar asked once, when the first case without a calendar of its own comes
     * @return exit code: 0 when every case has its line, 2 when the answers could not be written
     */
    public static int run(InputStream in, PrintStream out, Supplier<WorkingCalendar> provinceCalendar)
            throws IOException {
        var command = new DueCommand(provinceCalendar);
        var lines = new CaseLines(in, LINE_BYTES_MAX);
        var line = new ByteArrayOutputStream(1024);
        var answer = new ByteArrayOutputStream(4096);
        for (boolean isLast = false; !isLast; ) {
            if (lines.wouldWait() && out.checkError()) {
                return EXIT_NOT_WRITTEN;
            }
            line.reset();
            isLast = lines.readInto(line);
            if (isBlank(line)) {
                continue;
            }
            answer.reset();
            command.answer(line, answer);
            answer.write('\n');
            answer.writeTo(out);
        }
        return out.checkError() ? EXIT_NOT_WRITTEN : EXIT_OK;
    }

    private static boolean isBlank(ByteArrayOutputStream line) {
        return line.size() < 8 && line.toString(StandardCharsets.UTF_8).isBlank();
    }

    private void answer(ByteArrayOutputStream line, ByteArrayOutputStream answer) {
        try (var json = JSON.createGenerator(answer)) {
            if (line.size() > LINE_BYTES_MAX) {
                writer.writeError(json, null, List.of(new DueCase.Finding("LINE_TOO_LONG", "", "" + LINE_BYTES_MAX)));
                return;
            }
            JsonNode node;
            try {
                node = JSON.readTree(line.toByteArray());
            } catch (JacksonException e) {
                writer.writeError(json, null, List.of(new DueCase.Finding("NOT_JSON", "", place(e))));
                return;
            }
            switch (reader.read(node)) {
                case DueCase.Reading.Bad(var id, var findings) -> writer.writeError(json, id, findings);
                case DueCase.Reading.Good(var dueCase) -> {
                    var own = dueCase.calendar();
                    var calendar = own == null ? province() : own;
                    var outcome = calendar.dueDate(dueCase.receivedAt(), dueCase.rule(), dueCase.pauses());
                    writer.write(json, dueCase.id(), outcome, calendar.zone());
                }
            }
        }
    }

    /** Where it ends to be JSON, as {@code 3:17}: line and column. */
    static String place(JacksonException e) {
        var at = e.getLocation();
        return at == null ? "1:1" : Math.max(1, at.getLineNr()) + ":" + Math.max(1, at.getColumnNr());
    }

    private WorkingCalendar province() {
        var known = province;
        if (known == null) {
            known = provinceCalendar.get();
            province = known;
        }
        return known;
    }
}

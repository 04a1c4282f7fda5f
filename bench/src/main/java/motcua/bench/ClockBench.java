package motcua.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.calendar.DueOutcome;
import vn.motcua.calendar.Week;
import vn.motcua.calendar.WorkingCalendar;

/** {@code bench clock}: due dates per second, by the command and by the calendar alone. */
final class ClockBench {
    private static final int ROUNDS = 5;
    private static final String COMMAND = "vn.motcua.calendar.DueCommand";

    private final int cases;

    ClockBench(int cases) {
        this.cases = cases;
    }

    void run() {
        var some = ClockCases.some(cases);
        var alone = new ArrayList<Double>();
        for (int round = 0; round < ROUNDS; round++) {
            alone.add(cases / calendarSeconds(some));
        }
        double start = commandSeconds(some.subList(0, 1));
        double all = commandSeconds(some);
        System.out.println("""
                | Due dates, %,d cases, one processor | cases/s |
                |---|---:|
                | the calendar alone, with its explanation (median of %d rounds) | %,.0f |
                | `./motcua due`, start of the process (%.2f s) included | %,.0f |
                | `./motcua due`, without its start | %,.0f |
                """.formatted(
                        cases,
                        ROUNDS,
                        alone.stream().sorted().toList().get(ROUNDS / 2),
                        start,
                        cases / all,
                        (cases - 1) / (all - start)));
    }

    private static double calendarSeconds(List<ClockCases.Case> cases) {
        var calendar = calendar();
        long begin = System.nanoTime();
        for (var one : cases) {
            if (!(calendar.dueDate(one.receivedAt(), one.rule(), one.pauses()) instanceof DueOutcome.Due)) {
                throw new BenchFailed("The calendar must know the due date of " + one.json());
            }
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    private static WorkingCalendar calendar() {
        var calendar = WorkingCalendar.of(ZoneId.of("Asia/Ho_Chi_Minh"), Week.OFFICE_HOURS)
                .covering(2025, 2027);
        for (var day : List.of("2026-01-01", "2026-04-30", "2026-05-01", "2026-09-02", "2026-11-24")) {
            calendar.holiday(LocalDate.parse(day));
        }
        return calendar.build();
    }

    private static double commandSeconds(List<ClockCases.Case> cases) {
        try {
            var folder = Files.createTempDirectory("motcua-clock");
            var in = folder.resolve("cases.jsonl");
            var out = folder.resolve("answers.jsonl");
            Files.write(in, cases.stream().map(ClockCases.Case::json).toList());
            try {
                return commandSeconds(in, out, cases.size());
            } finally {
                Files.deleteIfExists(in);
                Files.deleteIfExists(out);
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new BenchFailed("The command cannot be run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailed("Interrupted", e);
        }
    }

    private static double commandSeconds(Path in, Path out, int cases) throws IOException, InterruptedException {
        var command = new ProcessBuilder(
                        Places.java(),
                        "-XX:+UseSerialGC",
                        "-cp",
                        Places.fromLauncher().demo().toString(),
                        "-Dloader.main=" + COMMAND,
                        "org.springframework.boot.loader.launch.PropertiesLauncher")
                .redirectInput(in.toFile())
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        long begin = System.nanoTime();
        int exit = command.start().waitFor();
        double seconds = (System.nanoTime() - begin) / 1e9;
        try (var answers = Files.lines(out)) {
            long due = answers.filter(answer -> answer.contains("\"dueAt\"")).count();
            if (exit != 0 || due != cases) {
                throw new BenchFailed("./motcua due must answer all " + cases + " cases, but answered " + due);
            }
        }
        return seconds;
    }
}

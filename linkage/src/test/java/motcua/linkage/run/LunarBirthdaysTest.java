package motcua.linkage.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import motcua.linkage.profile.Profile;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The second register took down every twelfth birthday by the moon; half of these people it knows without their number. */
@Tag("slow")
@DisplayNameGeneration(ReplaceUnderscores.class)
class LunarBirthdaysTest {
    private static final int NUMBER = 4;
    private static final int BORN = 2;

    /** Without telephone and commune, which would find them too in a small register. */
    private static final String SPEC = Folder.SPEC
            .lines()
            .filter(line -> !line.contains("phone:") && !line.contains("commune:"))
            .collect(Collectors.joining("\n"));

    @TempDir
    private Path temporary;

    @Test
    void who_gave_a_lunar_birthday_is_found_without_a_number() {
        var folder = new Folder(temporary).generate(6_000);
        var lines = Folder.lines(folder.file("insurance.csv"));
        var written = new ArrayList<>(List.of(lines.getFirst()));
        var unnumbered = new TreeSet<String>();
        for (var i = 1; i < lines.size(); i++) {
            var values = lines.get(i).split(",", -1);
            var lunar = lunar(values[BORN]);
            if (i % 12 == 0 && !lunar.isEmpty()) {
                values[BORN] = lunar;
                if (i % 24 == 0) {
                    values[NUMBER] = "";
                    unnumbered.add(values[0]);
                }
            }
            written.add(String.join(",", values));
        }
        Folder.write(folder.file("insurance.csv"), written);

        Folder.run(folder.request("out", SPEC));

        var truth = Folder.pairs(folder.file("truth.csv"));
        var wrong = new TreeSet<>(Folder.pairs(folder.file("out/links.csv")));
        var right = new TreeSet<>(wrong);
        right.retainAll(truth);
        wrong.removeAll(truth);
        var there =
                truth.stream().filter(pair -> unnumbered.contains(second(pair))).count();
        var found =
                right.stream().filter(pair -> unnumbered.contains(second(pair))).count();
        assertThat(there).isGreaterThan(150);
        assertThat(found).isGreaterThan(there * 4 / 5);
        assertThat(wrong).isEmpty();
        assertThat(Folder.lines(folder.file("out/links.csv")))
                .filteredOn(line -> unnumbered.contains(line.split(",", 3)[1]) && line.contains("born=lunar"))
                .anyMatch(line -> line.contains("by the lunar calendar on one side"));
    }

    private static String second(String pair) {
        return pair.split(" ", 2)[1];
    }

    /** The lunar date of a full date, day first, as far as the calendar of the sun has a day of that name. */
    private static String lunar(String date) {
        var kind = Objects.requireNonNull(Profile.named("vietnamese").kinds().get("date"));
        var read = kind.normalise(date);
        if (read.isEmpty() || read.getLast().isEmpty()) {
            return "";
        }
        var lunar = Integer.parseInt(read.getLast());
        return lunar % 100 > LocalDate.of(lunar / 10_000, lunar / 100 % 100, 1).lengthOfMonth()
                ? ""
                : "%02d/%02d/%d".formatted(lunar % 100, lunar / 100 % 100, lunar / 10_000);
    }
}

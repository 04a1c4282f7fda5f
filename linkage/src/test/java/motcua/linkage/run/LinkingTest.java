package motcua.linkage.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
@DisplayNameGeneration(ReplaceUnderscores.class)
class LinkingTest {
    @TempDir
    static Path temporary;

    private static Folder folder = new Folder(Path.of("."));

    @BeforeAll
    static void link() {
        folder = new Folder(temporary).generate(8_000);
        Folder.run(folder.request("out"));
    }

    @Test
    void two_registers_are_linked_without_a_wrong_link() {
        var truth = Folder.pairs(folder.file("truth.csv"));
        var links = Folder.pairs(folder.file("out/links.csv"));
        var wrong = new TreeSet<>(links);
        wrong.removeAll(truth);
        assertThat(wrong).isEmpty();
        assertThat((double) links.size() / truth.size()).isGreaterThan(0.985);
    }

    @Test
    void the_clerk_sees_few_pairs() {
        var records = Folder.lines(folder.file("insurance.csv")).size() - 1;
        assertThat(Folder.pairs(folder.file("out/doubtful.csv")).size()).isLessThan(records / 100);
    }

    @Test
    void no_record_is_linked_twice_one_to_one() {
        var links = Folder.pairs(folder.file("out/links.csv"));
        assertThat(links.stream().map(link -> link.split(" ", 2)[0])).doesNotHaveDuplicates();
        assertThat(links.stream().map(link -> link.split(" ", 2)[1])).doesNotHaveDuplicates();
    }

    @Test
    void the_same_input_gives_the_same_bytes() throws IOException {
        Folder.run(folder.request("again"));
        for (var file : List.of(
                "links.csv",
                "links.parquet",
                "doubtful.csv",
                "doubtful.parquet",
                "model.json",
                "report.json",
                "report.html")) {
            assertThat(Files.mismatch(folder.file("out/" + file), folder.file("again/" + file)))
                    .as(file)
                    .isEqualTo(-1);
        }
    }

    @Test
    void registers_too_large_for_the_memory_are_linked_in_chunks_to_the_same_links() throws IOException {
        var whole = folder.request("chunks");
        Folder.run(
                new Request(whole.left(), whole.right(), whole.spec(), whole.out(), null, new Request.Resources(1, 2)));
        assertThat(whole.out().resolve("work").resolve("equal_first-1-of-2.parquet"))
                .exists();
        assertThat(Files.mismatch(folder.file("out/links.csv"), folder.file("chunks/links.csv")))
                .isEqualTo(-1);
    }

    @Test
    void each_link_carries_its_levels_and_a_sentence() {
        assertThat(Folder.lines(folder.file("out/links.csv")))
                .anyMatch(line -> line.contains("name=marks") && line.contains("name differs by the marks only"));
    }

    @Test
    void two_records_are_explained() {
        var link = Folder.pairs(folder.file("out/links.csv")).first().split(" ", 2);
        var text = new Explanation(folder.file("out")).explain(link[0], link[1]);
        assertThat(text).contains("number").contains("bits").contains("The run linked them: stage ");
    }

    @Test
    void what_clerks_decided_stands_above_the_weights() {
        var links = Folder.pairs(folder.file("out/links.csv")).stream().limit(2).toList();
        var doubtful = Folder.pairs(folder.file("out/doubtful.csv")).first();
        var request = folder.request("decided");
        assertThat(request.out().toFile().mkdirs()).isTrue();
        Folder.write(
                request.out().resolve("decisions.jsonl"),
                List.of(
                        decision(links.getFirst(), "no match"),
                        decision(links.getLast(), "unsure"),
                        decision(doubtful, "match")));
        Folder.run(request);
        var now = Folder.pairs(folder.file("decided/links.csv"));
        assertThat(now).doesNotContain(links.getFirst()).contains(links.getLast(), doubtful);
        assertThat(Folder.lines(folder.file("decided/links.csv"))).anyMatch(line -> line.contains(",clerk,"));
        assertThat(Folder.pairs(folder.file("decided/doubtful.csv"))).doesNotContain(links.getFirst(), doubtful);
    }

    @Test
    void pairs_that_clerks_refuse_speak_against_what_agrees_in_them() {
        var yearOnly = Folder.lines(folder.file("out/links.csv")).stream()
                .filter(line -> line.contains("number=same") && line.contains("born=year"))
                .map(line -> line.split(",", 3))
                .map(values -> values[0] + " " + values[1])
                .toList();
        assertThat(yearOnly).hasSizeGreaterThan(20);
        var request = folder.request("refused");
        assertThat(request.out().toFile().mkdirs()).isTrue();
        Folder.write(
                request.out().resolve("decisions.jsonl"),
                yearOnly.stream().map(pair -> decision(pair, "no match")).toList());
        Folder.run(request);
        assertThat(chance("refused", "date.year")).isLessThan(chance("out", "date.year") / 4);
    }

    /** What the model of a run says how often matches are at this level. */
    private double chance(String run, String code) {
        var line = Folder.lines(folder.file(run + "/model.json")).stream()
                .collect(java.util.stream.Collectors.joining())
                .replaceAll("\\s", "");
        var at = line.indexOf("\"code\":\"" + code + "\",\"m\":");
        return Double.parseDouble(
                line.substring(line.indexOf("\"m\":", at) + 4, line.indexOf(',', line.indexOf("\"m\":", at))));
    }

    private static String decision(String pair, String verdict) {
        var ids = pair.split(" ", 2);
        return "{\"left\":\"" + ids[0] + "\",\"right\":\"" + ids[1] + "\",\"verdict\":\"" + verdict
                + "\",\"by\":\"clerk-1\",\"at\":\"2026-11-22T08:00:00Z\"}";
    }
}

package motcua.cube;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.scorecard.Figure;

/** Folders of facts: the same seed makes the same, planted faults are found, and what is broken is refused in words. */
@Tag("slow")
@DisplayNameGeneration(ReplaceUnderscores.class)
class FoldersTest {
    private static final GenerateFacts.Wanted SMALL = new GenerateFacts.Wanted(3_000, 2, 5);
    private static final int DOSSIERS_MIN = 20;

    @TempDir
    private static Path made;

    @TempDir
    private Path folder;

    @BeforeAll
    static void make() {
        new GenerateFacts(made, SMALL).run();
        assertThat(call("compute", made.toString(), "2026")).isZero();
    }

    @BeforeEach
    void copy() throws IOException {
        try (var files = Files.walk(made)) {
            files.forEach(file -> {
                try {
                    var copy = folder.resolve(made.relativize(file));
                    if (Files.isDirectory(file)) {
                        Files.createDirectories(copy);
                    } else {
                        Files.copy(file, copy);
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    private static int call(String... words) {
        var sink = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        return Cube.run(List.of(words), sink, sink);
    }

    private static String said(int code, String... words) {
        var out = new ByteArrayOutputStream();
        var sink = new PrintStream(out, true, StandardCharsets.UTF_8);
        assertThat(Cube.run(List.of(words), sink, sink)).isEqualTo(code);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void the_same_seed_makes_the_same_facts_and_another_does_not() {
        var again = new GenerateFacts(folder.resolve("again"), SMALL).run();
        var first = FactFolder.open(made).provinces();
        assertThat(again).isEqualTo(List.copyOf(first.values()));
        var other = new GenerateFacts(folder.resolve("other"), new GenerateFacts.Wanted(3_000, 2, 6)).run();
        assertThat(other.getFirst().factsSum()).isNotEqualTo(again.getFirst().factsSum());
        assertThat(again.stream().mapToLong(Manifest::dossiers).sum()).isBetween(2_950L, 3_000L);
    }

    @Test
    void planted_faults_are_at_the_end_of_their_lists() {
        new GenerateFacts(folder.resolve("large"), new GenerateFacts.Wanted(25_000, 2, 3)).run();
        var facts = FactFolder.open(folder.resolve("large"));
        var definitions = Definitions.ofTheProduct();
        int looked = 0;
        try (var duck = Duck.open()) {
            var cells = Cells.compute(duck, facts, definitions, Moments.of("2026", facts.asOf()));
            var figures = new CubeFigures(duck, facts, definitions, cells);
            for (var province : facts.provinces().values()) {
                var found = figures.figures(Place.of(province.province(), duck, facts.agencies()), By.COMMUNE, null);
                for (var kind : Planted.ALL) {
                    var planted = Objects.requireNonNull(province.planted().get(kind.measure()));
                    assertThat(planted).hasSize(1);
                    var theirs = figure(Objects.requireNonNull(found.get(planted.getFirst())), kind);
                    if (of(theirs) < DOSSIERS_MIN) {
                        continue;
                    }
                    looked++;
                    long worse = found.entrySet().stream()
                            .filter(one -> !one.getKey().equals(planted.getFirst()))
                            .map(one -> figure(one.getValue(), kind))
                            .filter(one -> of(one) >= DOSSIERS_MIN)
                            .filter(one -> kind.isHigh() ? ratio(one) >= ratio(theirs) : ratio(one) <= ratio(theirs))
                            .count();
                    assertThat(worse).as(kind + " in " + planted).isZero();
                }
            }
        }
        assertThat(looked).as("planted where enough is filed").isGreaterThanOrEqualTo(4);
    }

    private static Figure figure(List<Figure> figures, Planted kind) {
        return figures.stream()
                .filter(one -> one.measure().key().equals(kind.measure()))
                .findFirst()
                .orElseThrow();
    }

    private static long of(Figure figure) {
        return Objects.requireNonNull(figure.of());
    }

    private static double ratio(Figure figure) {
        return figure.ratio().orElseThrow();
    }

    @Test
    void parts_are_the_whole_and_lost_points_have_their_dossiers() {
        try (var duck = Duck.open()) {
            var facts = FactFolder.open(made);
            var definitions = Definitions.ofTheProduct();
            var figures = new CubeFigures(duck, facts, definitions, Cells.read(facts, definitions, "2026"));
            var whole = sums(figures.figures(Place.COUNTRY, By.ALL, null).values().stream()
                    .toList());
            for (var by : List.of(By.PROVINCE, By.AGENCY, By.PROCEDURE)) {
                assertThat(sums(figures.figures(Place.COUNTRY, by, null).values().stream()
                                .toList()))
                        .as(by.name())
                        .isEqualTo(whole);
            }
            var place = Place.of("01", duck, facts.agencies());
            for (var index : definitions.indices()) {
                var score = Objects.requireNonNull(
                        figures.scores(index, place, By.ALL, null).get("all"));
                var lost = new CostlyDossiers(duck, facts)
                        .of(score, place, null, Moments.of("2026", facts.asOf()), 1_000_000).stream()
                                .mapToDouble(CostlyDossiers.Line::cost)
                                .sum();
                assertThat(lost)
                        .isCloseTo(score.within() - score.points(), org.assertj.core.api.Assertions.within(1e-6));
            }
        }
    }

    private static List<Long> sums(List<List<Figure>> parts) {
        var sums = new Long[2 * parts.getFirst().size()];
        java.util.Arrays.fill(sums, 0L);
        for (var part : parts) {
            for (int i = 0; i < part.size(); i++) {
                var of = part.get(i).of();
                sums[2 * i] += part.get(i).counted();
                sums[2 * i + 1] += of == null ? 0 : of;
            }
        }
        return List.of(sums);
    }

    @Test
    void a_call_prints_a_table() {
        assertThat(said(0, "verify", folder.toString())).contains("Every file is what its manifest says.");
        assertThat(said(0, "figures", folder.toString(), "2026", "--by", "province")
                        .lines())
                .first()
                .isEqualTo("key,measure,rule,period,as_of,counted,of");
        assertThat(said(0, "scores", folder.toString(), "2026").lines()).hasSize(3);
        assertThat(said(0, "dossiers", folder.toString(), "2026", "--place", "01", "--limit", "7")
                        .lines())
                .hasSize(8);
        assertThat(said(2, "dance")).contains("There is no 'cube dance'.").contains("./motcua cube export");
    }

    @Test
    void a_folder_without_its_manifest_is_no_folder_of_facts() throws IOException {
        Files.delete(folder.resolve("province=01/manifest.json"));
        assertThat(said(1, "figures", folder.toString(), "2026")).contains("must have a manifest.json, but has none");
        assertThat(said(1, "figures", folder.resolve("nowhere").toString(), "2026"))
                .contains("must be a folder of facts");
        assertThat(said(1, "figures", folder.resolve("province=01").toString(), "2026"))
                .contains("must hold facts in folders province=NN");
    }

    @Test
    void a_manifest_must_be_one_of_this_layout_and_of_its_province() throws IOException {
        var file = folder.resolve("province=01/manifest.json");
        var text = Files.readString(file);
        Files.writeString(file, text.substring(0, text.length() / 2));
        assertThat(said(1, "verify", folder.toString())).contains("cannot be read as a manifest");
        Files.writeString(file, text.replace("\"layout\" : 1", "\"layout\" : 2"));
        assertThat(said(1, "verify", folder.toString())).contains("must have layout 1, but has 2");
        Files.writeString(file, text.replace("\"province\" : \"01\"", "\"province\" : \"79\""));
        assertThat(said(1, "verify", folder.toString())).contains("but its manifest says 79");
    }

    @Test
    void a_file_that_is_not_what_the_manifest_says_is_named() throws IOException {
        var file = folder.resolve("province=01/dossier/ended=2026-05/facts.parquet");
        var bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        assertThat(said(1, "compute", folder.toString(), "2026"))
                .contains(file.toString())
                .contains("was changed");
        Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length - 1));
        assertThat(said(1, "figures", folder.toString(), "2026")).contains("bytes, as the manifest says, but has");
        Files.delete(file);
        assertThat(said(1, "figures", folder.toString(), "2026"))
                .contains("must be there, as the manifest says, but is not");
    }

    @Test
    void a_file_that_is_no_parquet_is_refused_in_words() throws IOException {
        var file = folder.resolve("province=01/agency.parquet");
        Files.write(file, new byte[(int) Files.size(file)]);
        assertThat(said(1, "figures", folder.toString(), "2026")).contains("agency.parquet");
    }

    @Test
    void figures_of_other_facts_or_not_yet_computed_are_not_told() throws IOException {
        assertThat(said(1, "figures", folder.toString(), "2026-10"))
                .contains("The period 2026-10 must have been computed")
                .contains("./motcua cube compute");
        var note = folder.resolve("cells/2026.json");
        Files.writeString(note, Files.readString(note).replace("\"766 (2.1)\"", "\"766 (2.0)\""));
        assertThat(said(1, "scores", folder.toString(), "2026")).contains("computed by other rules");
        var manifest = folder.resolve("province=01/manifest.json");
        Files.writeString(manifest, Files.readString(manifest) + "\n");
        assertThat(said(1, "scores", folder.toString(), "2026")).contains("computed from other facts");
    }

    @Test
    void a_place_must_be_in_the_facts() {
        assertThat(said(1, "figures", folder.toString(), "2026", "--place", "96"))
                .contains("must have an agency in the facts");
        assertThat(said(1, "figures", folder.toString(), "2026", "--place", "Hue"))
                .contains("A place must be 'country'");
        assertThat(said(1, "figures", folder.toString(), "2026", "--by", "river"))
                .contains("not by 'river'");
    }

    @Test
    void an_export_goes_into_no_folder_of_somebody_elses() throws IOException {
        Files.createDirectories(folder.resolve("theirs/province=01"));
        Files.writeString(folder.resolve("theirs/province=01/diary.txt"), "mine");
        assertThatThrownBy(() -> new GenerateFacts(folder.resolve("theirs"), SMALL).run())
                .isInstanceOf(CubeRefused.class)
                .hasMessageContaining("must be empty or an earlier export");
        assertThat(folder.resolve("theirs/province=01/diary.txt")).hasContent("mine");
    }
}

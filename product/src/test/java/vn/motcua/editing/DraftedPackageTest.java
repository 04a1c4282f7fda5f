package vn.motcua.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.motcua.packages.APackage;
import vn.motcua.packages.PackageFiles;
import vn.motcua.packages.PackageManifest.Origin;
import vn.motcua.packages.PackageManifest.Source;
import vn.motcua.packages.ProcedurePackage;
import vn.motcua.publishing.Editor;
import vn.motcua.shared.ProcedureCode;

/** What an editor drafted, as a package: each changed value says who entered it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DraftedPackageTest {
    private static final Instant EVENING = Instant.parse("2026-11-30T18:00:00Z");
    private static final LocalDate NEXT_DAY_HERE = LocalDate.of(2026, 12, 1);
    private static final Editor LAN = new Editor("officer:lan", "Lan");
    private static final APackage MARITAL = APackage.of(APackage.MARITAL);
    private static final ProcedurePackage IN_FORCE = ProcedurePackage.of(MARITAL.files());

    private static FileDraft draft(String file, String from, String to) {
        var of = new DraftOf(new ProcedureCode(APackage.MARITAL), file, LAN);
        return FileDraft.begun(of, 1, MARITAL.text(file))
                .then(MARITAL.text(file).replace(from, to), EVENING);
    }

    private static Optional<Source> source(ProcedurePackage pack, String file, String pointer) {
        return pack.manifest().sources().stream()
                .filter(source -> source.file().equals(file) && source.pointer().equals(pointer))
                .findFirst();
    }

    @Test
    void each_changed_value_says_by_whom_and_when_and_keeps_its_ground() {
        var drafted = new DraftedPackage(
                IN_FORCE,
                List.of(
                        draft("service.json", "\"amount\": 3,", "\"amount\": 5,"),
                        draft("texts/vi.json", "độc thân", "chưa kết hôn"),
                        draft("route.bpmn", "name=", "name= ")));
        var pack = drafted.pack();
        assertThat(source(pack, "service.json", "/limit"))
                .contains(new Source(
                        "service.json", "/limit", Origin.ENTERED, "163/QĐ-BTP", null, "Lan", NEXT_DAY_HERE, null));
        assertThat(source(pack, "texts/vi.json", "/summary").orElseThrow().by()).isEqualTo("Lan");
        assertThat(source(pack, "route.bpmn", "").orElseThrow().by()).isEqualTo("Lan");
        assertThat(pack.manifest().sources())
                .hasSize(IN_FORCE.manifest().sources().size() + 1);
    }

    @Test
    void drafts_that_are_like_what_is_in_force_change_nothing() {
        var same = FileDraft.begun(
                new DraftOf(new ProcedureCode(APackage.MARITAL), "service.json", LAN), 1, MARITAL.text("service.json"));
        var drafted = new DraftedPackage(IN_FORCE, List.of(same));
        assertThat(drafted.changed()).isEmpty();
        assertThat(drafted.pack().files().sha256()).isEqualTo(IN_FORCE.files().sha256());
    }

    /** The page on which it can be undone is shown all the same. */
    @Test
    void a_draft_that_ends_its_judge_is_named_and_not_thrown() {
        var judge = new DraftFindings((PackageFiles _) -> {
            throw new IllegalStateException("A judge must not end");
        });
        var drafted = new DraftedPackage(IN_FORCE, List.of(draft("service.json", "\"amount\": 3,", "\"amount\": 5,")));
        assertThat(judge.find(drafted))
                .singleElement()
                .satisfies(found -> assertThat(found.inOneLine()).startsWith("service.json: Máy không xét được"));
    }

    @Test
    void what_is_said_of_rows_goes_with_them() {
        var pack = ProcedurePackage.of(APackage.of(APackage.MARITAL)
                .edit("package.json", "\"/fees/rules\"", "\"/fees/rules/2\"")
                .files());
        var sources = new Sources(pack);
        sources.follow("service.json", "/fees/rules", row -> row == 2 ? 0 : row);
        assertThat(sources.written()).contains("\"/fees/rules/0\"");
        sources.follow("service.json", "/fees/rules", row -> -1);
        assertThat(sources.written()).doesNotContain("/fees/rules").contains("\"/limit\"");
    }

    @Test
    void who_changes_by_hand_what_a_template_made_takes_the_procedure_away_from_it() {
        var shared = MARITAL.text("package.json").replace("\"sources\": [", """
                        "shared": [
                            {"template": "fees/1", "with": {}, "places": ["service.json#/fees"]},
                            {"template": "routes/2", "with": {}, "places": ["route.bpmn"]}
                          ],
                          "sources": [""");
        var inForce = ProcedurePackage.of(
                APackage.of(APackage.MARITAL).with("package.json", shared).files());
        var limit = new DraftedPackage(inForce, List.of(draft("service.json", "\"amount\": 3,", "\"amount\": 5,")));
        assertThat(limit.pack().manifest().shared())
                .isEqualTo(inForce.manifest().shared());

        var route = new DraftedPackage(inForce, List.of(draft("route.bpmn", "name=", "name= ")));
        assertThat(route.pack().manifest().shared())
                .containsExactly(inForce.manifest().shared().getFirst());
    }
}

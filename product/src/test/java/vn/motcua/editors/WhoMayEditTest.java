package vn.motcua.editors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.motcua.organisation.CompetenceRule;
import vn.motcua.organisation.Decider;
import vn.motcua.organisation.ProcedureScope;
import vn.motcua.organisation.SignatureStyle;
import vn.motcua.organisation.Validity;
import vn.motcua.packages.APackage;
import vn.motcua.packages.PackageLayout;
import vn.motcua.shared.ProcedureCode;

/** Every editor times every field times every door: one place judges them all. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WhoMayEditTest extends EntitledEditors {
    private static final String READ_ONLY = "Bạn chỉ xem được trang này";

    private interface Door {
        MockHttpServletResponse knock(ProcedureCode code, RequestPostProcessor who) throws Exception;
    }

    /** A word of its own: digits would be read as a code. */
    private static String letters(ProcedureCode code) {
        return code.value()
                .chars()
                .filter(Character::isDigit)
                .mapToObj(digit -> Character.toString('a' + digit - '0'))
                .collect(Collectors.joining());
    }

    /** Doors that change something of a procedure, each with what is sent there. */
    private Map<String, Door> doors() {
        var doors = new LinkedHashMap<String, Door>();
        doors.put(
                "catalogue",
                (code, who) -> send(
                        of(code) + "/thong-tin/sua", who, "phan", "chung", "lam", "kiem-tra", "p/name", "Tên mới"));
        doors.put(
                "filing place",
                (code, who) -> send(
                        "/quan-tri/thu-tuc/noi-nop",
                        who,
                        "ma",
                        code.value(),
                        "place",
                        "NATIONAL_PORTAL",
                        "url",
                        "https://dichvucong.gov.vn/thu",
                        "from",
                        today().plusDays(1).toString()));
        doors.put(
                "everyday word",
                (code, who) -> send(
                        "/quan-tri/thu-tuc/tu-ngu",
                        who,
                        "phrase",
                        "chuyện thử " + letters(code),
                        "meaning",
                        code.value()));
        doors.put(
                "repeal",
                (code, who) -> send(
                        "/quan-tri/phien-ban/bai-bo",
                        who,
                        "code",
                        code.value(),
                        "from",
                        today().plusDays(30).toString(),
                        "decision",
                        "1/QĐ",
                        "reason",
                        "Bỏ"));
        return doors;
    }

    private static final List<String> PAGES =
            List.of("/sua", "/thong-tin/sua", "/to-khai/sua", "/quy-trinh/sua", "/mau-ket-qua/sua");

    @Test
    void who_was_given_nothing_edits_everything_and_others_edit_their_field_through_every_door() throws Exception {
        var own = "Lĩnh vực một " + mark;
        var other = "Lĩnh vực hai " + mark;
        var ownCode = inForce(aPackage(own));
        var otherCode = inForce(aPackage(other));
        given("mot", null, own);
        var ended = given("het", null);
        end.end(ended.id(), null);

        var seen = new ArrayList<String>();
        for (var who : List.of("tinh", "mot", "het")) {
            for (var code : List.of(ownCode, otherCode)) {
                boolean may = who.equals("tinh") || who.equals("mot") && code.equals(ownCode);
                for (var page : PAGES) {
                    var answer = perform(get(of(code) + page).with(editor(who)));
                    assertThat(answer.getStatus()).as(who + " " + page).isEqualTo(200);
                    if (text(answer).contains(READ_ONLY) == may) {
                        seen.add(who + " GET " + page + " " + (code.equals(ownCode) ? "own" : "other"));
                    }
                }
            }
        }
        assertThat(text(perform(get(of(otherCode) + "/thong-tin/sua").with(editor("mot")))))
                .contains(
                        "Bạn không được phân sửa lĩnh vực “" + other + "”",
                        "<fieldset class=\"govuk-fieldset\" role=\"presentation\" disabled",
                        "href=\"" + of(otherCode) + "/thong-tin/sua?phan=giay-to\"");
        assertThat(text(send(of(otherCode) + "/thong-tin/sua", editor("mot"), "phan", "chung", "p/name", "Tên")))
                .contains("Chưa có gì thay đổi", "toàn tỉnh");
        for (var door : doors().entrySet()) {
            for (var who : List.of("het", "mot", "tinh")) {
                for (var code : List.of(otherCode, ownCode)) {
                    boolean may = who.equals("tinh") || who.equals("mot") && code.equals(ownCode);
                    var status = door.getValue().knock(code, editor(who)).getStatus();
                    // Two repeals: what the first did refuses the second, which is no 403.
                    if ((status == 403) == may) {
                        seen.add(who + " " + door.getKey() + " " + (code.equals(ownCode) ? "own " : "other ") + status);
                    }
                }
            }
        }
        assertThat(seen).as("doors that answered otherwise than they must").isEmpty();
    }

    @Test
    void a_package_is_brought_in_reviewed_and_published_by_who_may_edit_what_it_is_and_what_it_becomes()
            throws Exception {
        var own = "Lĩnh vực ba " + mark;
        var other = "Lĩnh vực bốn " + mark;
        inForce(aPackage(own));
        inForce(aPackage(other));
        given("mot", null, own);
        given("hai", null, own);
        given("ba", null, other);

        assertThat(text(sendPackage(aPackage(other), editor("mot")))).contains("Bạn không được phân sửa lĩnh vực");
        var mine = aPackage(own);
        inForce(mine);
        var moved = next(mine).edit(PackageLayout.PROCEDURE, "\"" + own + "\"", "\"" + other + "\"");
        assertThat(text(sendPackage(moved, editor("mot"))))
                .contains("Bạn không được phân sửa lĩnh vực “" + other + "”");
        assertThat(text(sendPackage(moved, editor("ba")))).contains("Bạn không được phân sửa lĩnh vực “" + own + "”");

        var broughtIn = sendPackage(next(mine), editor("mot"));
        assertThat(broughtIn.getStatus()).as(text(broughtIn)).isEqualTo(302);
        var revision = String.valueOf(broughtIn.getRedirectedUrl());
        assertThat(text(perform(get(revision).with(editor("ba")))))
                .contains("không được soát, công bố", "“" + own + "”")
                .doesNotContain(revision + "/soat");
        assertThat(send(revision + "/soat", editor("ba"), "agrees", "true", "opinion", "Tốt")
                        .getStatus())
                .isEqualTo(403);
        var id = revision.substring(revision.lastIndexOf('/') + 1);
        assertThat(perform(post("/api/v1/revisions/" + id + "/review")
                                .with(editor("ba"))
                                .with(csrf())
                                .header("Idempotency-Key", UUID.randomUUID().toString())
                                .contentType("application/json")
                                .content("{\"agrees\": true, \"opinion\": \"Tốt\"}"))
                        .getStatus())
                .isEqualTo(403);
        assertThat(send(revision + "/soat", editor("hai"), "agrees", "true", "opinion", "Tốt")
                        .getStatus())
                .isEqualTo(302);
        var later = today().plusDays(9).toString();
        assertThat(send(revision + "/cong-bo", editor("ba"), "from", later, "decision", "2/QĐ", "reason", "Đổi")
                        .getStatus())
                .isEqualTo(403);
        var published = send(revision + "/cong-bo", editor("hai"), "from", later, "decision", "2/QĐ", "reason", "Đổi");
        assertThat(published.getStatus()).as(text(published)).isEqualTo(302);
        assertThat(send(revision + "/huy-cong-bo", editor("ba"), "reason", "Hủy")
                        .getStatus())
                .isEqualTo(403);
        assertThat(send(revision + "/huy-cong-bo", editor("hai"), "reason", "Hủy")
                        .getStatus())
                .isEqualTo(302);
    }

    @Test
    void a_draft_of_somebody_whose_entitlement_ended_is_not_brought_in() throws Exception {
        var code = inForce(aPackage("Lĩnh vực tám " + mark));
        assertThat(send(of(code) + "/thong-tin/sua", editor("bon"), "phan", "chung", "p/name", "Tên mới")
                        .getStatus())
                .isEqualTo(302);
        given("bon", null, "Lĩnh vực khác " + mark);
        var refused = send(
                of(code) + "/sua",
                editor("bon"),
                "reason",
                "Đổi",
                "from",
                today().plusDays(9).toString());
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(text(refused)).contains("Bạn không được phân sửa lĩnh vực");
        assertThat(text(perform(get(of(code) + "/sua").with(editor("bon"))))).contains(READ_ONLY, "Tên mới");
    }

    private APackage next(APackage pack) {
        return pack.copy()
                .edit(PackageLayout.MANIFEST, "\"version\": 1", "\"version\": 2")
                .edit(PackageLayout.MANIFEST, "2026-01-01", today().plusDays(9).toString());
    }

    @Test
    void an_agency_is_meant_with_those_below_it_and_only_where_no_other_decides() throws Exception {
        var sector = agency("90", null);
        var office = agency("91", sector);
        var stranger = agency("92", null);
        var code = inForce(aPackage("Lĩnh vực năm " + mark));
        competences.record(new CompetenceRule.Terms(
                new ProcedureScope.One(code),
                PROVINCE,
                new Decider.Named(office),
                new CompetenceRule.Law("Luật thử", SignatureStyle.OWN),
                Validity.since(SINCE)));
        given("so", sector);
        given("phong", office);
        given("khac", stranger);

        assertThat(text(perform(get(of(code) + "/sua").with(editor("so"))))).doesNotContain(READ_ONLY);
        assertThat(text(perform(get(of(code) + "/sua").with(editor("phong"))))).doesNotContain(READ_ONLY);
        assertThat(text(perform(get(of(code) + "/sua").with(editor("khac")))))
                .contains(READ_ONLY, "do cơ quan khác giải quyết", "so-" + mark);
        assertThat(send(of(code) + "/thong-tin/sua", editor("khac"), "phan", "chung", "p/name", "Tên")
                        .getStatus())
                .isEqualTo(403);
    }
}

package vn.motcua.importing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalogue.Finding;
import vn.motcua.catalogue.ProcedureContent;
import vn.motcua.catalogue.ProcedureContent.Agencies;
import vn.motcua.catalogue.ProcedureContent.Case;
import vn.motcua.catalogue.ProcedureContent.Channel;
import vn.motcua.catalogue.ProcedureContent.Level;
import vn.motcua.catalogue.ProcedureContent.Section;
import vn.motcua.catalogue.ProcedureContent.Step;
import vn.motcua.catalogue.ProcedureContent.Way;
import vn.motcua.catalogue.Proposal;
import vn.motcua.catalogue.ReadingRule;
import vn.motcua.catalogue.ReviewReason;

/** Reads a published procedure into structure. What it cannot read or finds contradictory becomes a finding. */
final class ProcedureReader {
    /** Longer names first: one begins another. */
    private static final List<String> SUBJECTS = List.of(
            "Công dân Việt Nam cư trú tại Việt Nam",
            "Công dân Việt Nam",
            "Cán bộ, công chức, viên chức",
            "Doanh nghiệp có vốn đầu tư nước ngoài",
            "Doanh nghiệp Việt Nam",
            "Doanh nghiệp",
            "Hợp tác xã",
            "Người Việt Nam định cư ở nước ngoài",
            "Người nước ngoài cư trú tại Việt Nam",
            "Người nước ngoài",
            "Tổ chức (không bao gồm doanh nghiệp, HTX)",
            "Tổ chức nước ngoài",
            "Tổ chức Đảng Việt Nam",
            "Tổ chức Đảng",
            "Đảng viên");

    /** Procedures between agencies (thủ tục nội bộ): the portal gives none of them a kind. */
    private static final Pattern HAS_NO_KIND = Pattern.compile("[56]\\..*");

    private static final Pattern BETWEEN_LEVELS = Pattern.compile("[,;/]");
    private static final Pattern BLANK = Pattern.compile("[\\s\\p{Z}\\x1c-\\x1f]+");

    record Reading(ProcedureContent content, List<Finding> findings) {}

    private final PublishedProcedure published;
    private final Findings findings = new Findings();

    private ProcedureReader(PublishedProcedure published) {
        this.published = published;
    }

    static Reading read(PublishedProcedure published) {
        return new ProcedureReader(published).read();
    }

    private Reading read() {
        DamagedText.in(published)
                .ifPresent(
                        damage -> findings.add(ReviewReason.TEXT_DAMAGED, "/name", damage.found(), repaired(damage)));
        var page = PageSections.of(published.text("raw_text"));
        if (page == null) {
            findings.unread(ReviewReason.PAGE_NOT_READABLE, Section.PAGE, published.text("raw_text"));
        } else {
            checkHeader(page);
        }
        var levels = levels();
        var channels =
                page == null ? List.<Channel>of() : new ChannelReader(findings, page.steps()).read(page.channels());
        var content = new ProcedureContent(
                published.code().value(),
                name(),
                published.text("so_quyet_dinh").strip(),
                levels,
                kind(),
                published.text("linh_vuc").strip(),
                subjects(),
                agencies(page, levels),
                page == null ? List.of() : steps(page.steps()),
                channels,
                page == null ? List.of() : components(page, channels),
                page == null ? List.of() : new LegalBasisReader(findings).read(page.legalBasis()),
                page == null ? "" : PageSections.orBlank(page.conditions()),
                page == null ? List.of() : new ResultReader(findings).read(page.results()),
                page == null ? "" : PageSections.orBlank(page.related()),
                page == null ? "" : PageSections.orBlank(page.keywords()),
                page == null ? "" : PageSections.orBlank(page.description()),
                findings.unread(),
                findings.origins());
        return new Reading(content, findings.all());
    }

    private static @Nullable Proposal repaired(DamagedText damage) {
        var repaired = damage.repaired();
        return repaired == null ? null : new Proposal(ReadingRule.LETTERS_READ_AGAIN, repaired, null);
    }

    private List<Case> components(PageSections page, List<Channel> channels) {
        boolean isOnlineOnly = !channels.isEmpty() && channels.stream().allMatch(row -> row.way() == Way.ONLINE);
        return new ComponentReader(findings, published.code().value(), isOnlineOnly).read(page.components());
    }

    private void checkHeader(PageSections page) {
        if (!withoutBlanks(page.header()).equals(withoutBlanks(expectedHeader(published)))) {
            findings.add(ReviewReason.HEADER_CONTRADICTS_PAGE, "/code", page.header());
        }
    }

    /** What the page's head must say when record and page agree. */
    static String expectedHeader(PublishedProcedure published) {
        var name = published.text("ten_thu_tuc");
        return name + "Tên thủ tục" + name
                + "Mã thủ tục" + published.text("ma_thu_tuc")
                + "Số quyết định" + published.text("so_quyet_dinh")
                + "Cấp thực hiện" + published.text("cap_thuc_hien")
                + "Loại thủ tục" + published.text("loai_thu_tuc")
                + "Lĩnh vực" + published.text("linh_vuc")
                + "Đối tượng thực hiện" + published.text("doi_tuong_thuc_hien")
                + "Cơ quan có thẩm quyền" + published.text("co_quan_co_tham_quyen")
                + "Địa chỉ tiếp nhận HS" + published.text("dia_chi_tiep_nhan")
                + "Cơ quan được ủy quyền" + published.text("co_quan_duoc_uy_quyen")
                + "Cơ quan phối hợp" + published.text("co_quan_phoi_hop");
    }

    static String withoutBlanks(String text) {
        return BLANK.matcher(text).replaceAll("");
    }

    private List<Level> levels() {
        var levels = new ArrayList<Level>();
        for (var written : BETWEEN_LEVELS.split(published.text("cap_thuc_hien"), -1)) {
            var name = written.strip();
            var known = Arrays.stream(Level.values())
                    .filter(level -> level.published().equalsIgnoreCase(name))
                    .findFirst();
            if (known.isPresent()) {
                levels.add(known.get());
            } else {
                findings.add(ReviewReason.LEVEL_UNKNOWN, "/levels", name);
            }
        }
        return levels;
    }

    private String name() {
        var name = published.text("ten_thu_tuc").strip();
        if (name.codePoints().noneMatch(Character::isLetter)) {
            findings.add(ReviewReason.NAME_NOT_READABLE, "/name", name);
        }
        return name;
    }

    private String kind() {
        var kind = published.text("loai_thu_tuc").strip();
        if (kind.isEmpty() && !HAS_NO_KIND.matcher(published.code().value()).matches()) {
            findings.add(ReviewReason.KIND_MISSING, "/kind", "");
        }
        return kind;
    }

    private List<String> subjects() {
        var subjects = new ArrayList<String>();
        var rest = published.text("doi_tuong_thuc_hien").strip();
        while (!rest.isEmpty()) {
            var known = subjectAtStart(rest);
            if (known == null) {
                findings.add(ReviewReason.SUBJECT_UNKNOWN, "/subjects/" + subjects.size(), rest);
                subjects.add(rest);
                break;
            }
            subjects.add(known);
            rest = rest.substring(Math.min(rest.length(), known.length() + 2));
        }
        return subjects;
    }

    private static @Nullable String subjectAtStart(String text) {
        return SUBJECTS.stream()
                .filter(subject -> text.equals(subject) || text.startsWith(subject + ", "))
                .findFirst()
                .orElse(null);
    }

    private Agencies agencies(@Nullable PageSections page, List<Level> levels) {
        var executing = page == null ? published.text("co_quan_thuc_hien") : page.executing();
        var steps = page == null ? published.text("trinh_tu_thuc_hien") : page.steps();
        return new AgencyReader(findings).read(published, executing, steps, levels);
    }

    private List<Step> steps(String section) {
        var steps = section.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.equals(PageSections.NOTHING))
                .map(Step::new)
                .toList();
        if (steps.isEmpty()) {
            findings.add(ReviewReason.STEPS_MISSING, "/steps", section);
        }
        return steps;
    }
}

package vn.motcua.importing;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalogue.Correction;
import vn.motcua.catalogue.ProcedureContent.Agencies;
import vn.motcua.catalogue.ProcedureContent.Level;
import vn.motcua.catalogue.Proposal;
import vn.motcua.catalogue.ReadingRule;
import vn.motcua.catalogue.ReviewReason;

/** Reads who carries a procedure out and compares the agencies named with the level stated. */
final class AgencyReader {
    private static final int WORDS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    /** Names contain commas themselves: a comma separates only before a word with which an agency's name begins. */
    private static final Pattern BETWEEN_AGENCIES = Pattern.compile(
            ", (?=(?:Bộ|Cục|Chi cục|Tổng cục|Vụ|Sở|Ủy ban|Uỷ ban|UBND|Chủ tịch|Công an|Ngân hàng|Thuế|Chi nhánh|Tòa án|Văn phòng"
                    + "|Bảo hiểm|Kho bạc|Hải quan|Trung tâm|Phòng|Ban|Cơ quan|Cảng vụ|Thanh tra|Thủ tướng|Hội đồng|Tổ chức|Viện)(?![\\p{L}]))");

    private static final Pattern DISTRICT =
            Pattern.compile("(?:cấp|ủy ban nhân dân|công an|phòng) (?:cấp )?huyện|quận, huyện", WORDS);
    private static final Pattern COMMUNE = Pattern.compile("cấp xã|xã, phường|phường, xã|thuế cơ sở|đặc khu", WORDS);
    private static final Pattern PROVINCE =
            Pattern.compile("cấp tỉnh|\\bsở |các tỉnh|tỉnh, thành phố|công an tỉnh", WORDS);
    private static final Pattern MINISTRY = Pattern.compile(
            "^(?:bộ |cục |tổng cục|ngân hàng nhà nước|ủy ban chứng khoán|kho bạc nhà nước|thủ tướng)|chi cục hải quan khu vực",
            WORDS);
    private static final Pattern NOT_OF_ONE_LEVEL =
            Pattern.compile("cơ quan|khu vực$|tòa án|bảo hiểm|chỉ định|ban quản lý|tổ chức|hội đồng|cảng vụ", WORDS);

    /** An agency with its level or its field; a chairman stands for the committee. */
    private static final Pattern IN_STEPS = Pattern.compile(
            "((?:(?:Ủy|Uỷ) ban nhân dân|UBND) cấp (?:xã|tỉnh)|Cơ quan đăng ký kinh doanh cấp (?:xã|tỉnh)"
                    + "|Công an cấp (?:xã|tỉnh)|Sở (?:Công Thương|Dân tộc và Tôn giáo|Du lịch|Giáo dục và Đào tạo"
                    + "|Khoa học và Công nghệ|Ngoại vụ|Nội vụ|Nông nghiệp và Môi trường|Tài chính|Tư pháp"
                    + "|Văn hóa, Thể thao và Du lịch|Xây dựng|Y tế))(?![\\p{L}])");

    private static final Pattern LINE_OF_MINISTRY = Pattern.compile("hải quan|ngân hàng nhà nước", WORDS);

    private final Findings findings;

    AgencyReader(Findings findings) {
        this.findings = findings;
    }

    /** @param steps how it is carried out, in which an agency may be named that no cell names */
    Agencies read(PublishedProcedure published, String executing, String steps, List<Level> levels) {
        var agencies = new Agencies(
                split(published.text("co_quan_co_tham_quyen")),
                split(executing),
                split(published.text("co_quan_phoi_hop")),
                split(published.text("co_quan_duoc_uy_quyen")),
                published.text("dia_chi_tiep_nhan").strip());
        check(agencies, levels);
        if (agencies.competent().isEmpty() && agencies.executing().isEmpty()) {
            findings.add(ReviewReason.AGENCY_MISSING, "/agencies", "", onlyOneOf(steps, levels));
        }
        return agencies;
    }

    static List<String> split(String text) {
        var whole = PageSections.orBlank(text);
        return whole.isEmpty() ? List.of() : List.of(BETWEEN_AGENCIES.split(whole));
    }

    /** Where the steps name one agency only and it is of a stated level, it is proposed, to be read: nothing is put in its place. */
    private static @Nullable Proposal onlyOneOf(String steps, List<Level> levels) {
        var named = IN_STEPS.matcher(steps)
                .results()
                .map(found -> found.group(1).replace("Uỷ", "Ủy").replace("UBND", "Ủy ban nhân dân"))
                .distinct()
                .toList();
        return named.size() == 1 && levelsOf(named.getFirst()).stream().anyMatch(levels::contains)
                ? new Proposal(ReadingRule.AGENCY_FROM_STEPS, named.getFirst(), null)
                : null;
    }

    private void check(Agencies agencies, List<Level> levels) {
        var deciding = Stream.concat(agencies.competent().stream(), agencies.executing().stream())
                .toList();
        for (var agency : deciding) {
            if (DISTRICT.matcher(agency).find()) {
                findings.addOnce(ReviewReason.AGENCY_ABOLISHED, "", "/agencies", agency, null);
            }
        }
        var levelsOfAgencies = EnumSet.noneOf(Level.class);
        deciding.forEach(agency -> levelsOfAgencies.addAll(levelsOf(agency)));
        boolean comparable = !levelsOfAgencies.isEmpty()
                && !levels.isEmpty()
                && !levels.contains(Level.OTHER)
                && deciding.stream().noneMatch(agency -> levelsOf(agency).isEmpty());
        if (comparable && levels.stream().noneMatch(levelsOfAgencies::contains)) {
            findings.add(
                    ReviewReason.LEVEL_CONTRADICTS_AGENCY,
                    "/levels",
                    levels.stream().map(Level::published).toList() + " | " + deciding,
                    proposal(deciding, List.copyOf(levelsOfAgencies)));
        }
    }

    private static Proposal proposal(List<String> deciding, List<Level> levels) {
        boolean isLineOfMinistry = deciding.stream()
                .allMatch(agency -> LINE_OF_MINISTRY.matcher(agency).find());
        return new Proposal(
                isLineOfMinistry ? ReadingRule.LINE_OF_MINISTRY : ReadingRule.LEVEL_OF_AGENCY,
                levels.stream().map(Level::published).collect(Collectors.joining(", ")),
                new Correction.OfLevels(levels));
    }

    private static Set<Level> levelsOf(String agency) {
        var levels = EnumSet.noneOf(Level.class);
        if (COMMUNE.matcher(agency).find()) {
            levels.add(Level.COMMUNE);
        }
        if (PROVINCE.matcher(agency).find()) {
            levels.add(Level.PROVINCE);
        }
        if (levels.isEmpty() && MINISTRY.matcher(agency).find()) {
            levels.add(Level.MINISTRY);
        }
        return NOT_OF_ONE_LEVEL.matcher(agency).find() && !agency.startsWith("Chi cục Hải quan")
                ? EnumSet.noneOf(Level.class)
                : levels;
    }
}

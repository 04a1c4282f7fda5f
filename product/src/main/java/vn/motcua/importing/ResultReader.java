package vn.motcua.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.motcua.catalogue.ProcedureContent.Result;
import vn.motcua.catalogue.ProcedureContent.Section;
import vn.motcua.catalogue.Proposal;
import vn.motcua.catalogue.ReadingRule;
import vn.motcua.catalogue.ReviewReason;

/** Reads the results: {@code Giấy xác nhận tình trạng hôn nhânMã: KQ.G15.000038…}. */
final class ResultReader {
    private static final Pattern CODE = Pattern.compile(
            "Mã: ?(KQ\\.[A-Z]\\d\\d\\.\\d{6}|000\\.00\\.00\\.[A-Z]\\d\\d-KQ\\d+|[A-Z]\\d\\d-KQ\\d+|\\S+$)");
    /** As codes are made now, and as they were made before: both stand in the catalogue of results. */
    private static final Pattern OFFICIAL =
            Pattern.compile("KQ\\.[A-Z]\\d\\d\\.\\d{6}|000\\.00\\.00\\.[A-Z]\\d\\d-KQ\\d{4,6}|[A-Z]\\d\\d-KQ\\d{6}");

    /** The result is named; its code is only asked for where results are exchanged. */
    private static final Proposal KEPT =
            new Proposal(ReadingRule.KEPT_AS_PUBLISHED, "Giữ nguyên mã kết quả như đã công bố", null);

    private final Findings findings;

    ResultReader(Findings findings) {
        this.findings = findings;
    }

    List<Result> read(String section) {
        if (PageSections.orBlank(section).isEmpty()) {
            findings.add(ReviewReason.RESULTS_MISSING, "/results", section);
            return List.of();
        }
        var results = new ArrayList<Result>();
        int from = 0;
        var code = CODE.matcher(section.strip());
        while (code.find()) {
            var result =
                    new Result(section.strip().substring(from, code.start()).strip(), code.group(1));
            if (!OFFICIAL.matcher(result.code()).matches() || result.name().isEmpty()) {
                findings.addOnce(
                        ReviewReason.RESULT_CODE_UNKNOWN,
                        "",
                        "/results/" + results.size(),
                        result.name() + " — " + result.code(),
                        result.name().isEmpty() ? null : KEPT);
            }
            results.add(result);
            from = code.end();
        }
        if (!section.strip().substring(from).isBlank()) {
            findings.unread(ReviewReason.RESULT_CODE_UNKNOWN, Section.RESULTS, section);
            return List.of();
        }
        return results;
    }
}

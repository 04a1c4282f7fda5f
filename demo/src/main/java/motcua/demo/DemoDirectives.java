package motcua.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.motcua.directive.ActOnDirective;
import vn.motcua.directive.CommitteeId;
import vn.motcua.directive.Committees;
import vn.motcua.directive.Deadline;
import vn.motcua.directive.Directive;
import vn.motcua.directive.DirectiveDeed;
import vn.motcua.directive.DirectiveDeed.LinkKind;
import vn.motcua.directive.Directives;
import vn.motcua.directive.GiveDirectives;
import vn.motcua.directive.KeepSource;
import vn.motcua.directive.Source;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Role;
import vn.motcua.identity.User;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.AgencyId;

/** A committee that another one was merged into, and what it gave a month ago: one directive in each state. */
@Component
class DemoDirectives {
    private static final int DAYS_AGO = 30;
    private static final User.Officer CHAIRMAN = officer("phuc.ct.tinh", "Nguyễn Thanh Phúc", Role.LEADER);
    private static final User.Officer WARD_CHAIRMAN = officer("dung.ld.19789", "Hoàng Trung Dũng", Role.LEADER);
    private static final User.Officer WARD_HEAD = officer("hoa.tp.19789", "Trần Thị Hoà", Role.DIVISION_HEAD);
    private static final User.Officer OTHER_HEAD = officer("hoa.tp.19774", "Mai Thanh Hoà", Role.DIVISION_HEAD);
    private static final User.Officer JUSTICE = officer("tuan.cm.stp", "Nguyễn Anh Tuấn", Role.SPECIALIST);
    private static final User.Officer POLICE = officer("long.gd.catp", "Châu Phi Long", Role.LEADER);

    private final Committees committees;
    private final KeepSource keep;
    private final GiveDirectives give;
    private final ActOnDirective act;
    private final Directives directives;
    private final DemoOrganisation organisation;
    private final Agencies agencies;
    private final Clock clock;

    DemoDirectives(
            Committees committees,
            KeepSource keep,
            GiveDirectives give,
            ActOnDirective act,
            Directives directives,
            DemoOrganisation organisation,
            Agencies agencies,
            Clock clock) {
        this.committees = committees;
        this.keep = keep;
        this.give = give;
        this.act = act;
        this.directives = directives;
        this.organisation = organisation;
        this.agencies = agencies;
        this.clock = clock;
    }

    private static User.Officer officer(String account, String name, Role role) {
        return new User.Officer(new AccountId("officer:" + account), name, Set.of(role));
    }

    void giveSome() {
        if (!committees.all().isEmpty()) {
            return;
        }
        var today = LocalDate.now(clock);
        var province = agency("H57.01");
        var by = CHAIRMAN.account();
        var begin = today.minusDays(2L * DAYS_AGO);
        var reform = committees.open("Ban Chỉ đạo cải cách hành chính", province, begin, by);
        var whole = committees.open("Ban Chỉ đạo chuyển đổi số, cải cách hành chính và Đề án 06", province, begin, by);
        if (!committees.merge(reform.id(), whole.id(), today.minusDays(DAYS_AGO))) {
            throw new IllegalStateException("The committees of the demo must be merged, but were not");
        }
        var source = keep.keep(head(province, today, whole.id()), lines(today), null, by);
        give.give(source.id(), CHAIRMAN).orThrow();
        happened(directives.of(source.id()), today);
    }

    private static Source.Head head(AgencyId giver, LocalDate today, CommitteeId committee) {
        return new Source.Head(
                Source.Kind.CONCLUSION,
                "215/TB-UBND",
                today.minusDays(DAYS_AGO),
                "Kết luận phiên họp của Ban Chỉ đạo về cải cách thủ tục hành chính",
                giver,
                "Chủ tịch Nguyễn Thanh Phúc",
                committee);
    }

    private List<KeepSource.Line> lines(LocalDate today) {
        var ward = organisation
                .agencyOf(List.of("", "", "", "", "19789", "committee"))
                .id();
        var other = organisation
                .agencyOf(List.of("", "", "", "", "19774", "committee"))
                .id();
        var justice = agency("H57.04");
        var police = agency("H57.12");
        var terms = new ArrayList<Directive.Terms>();
        terms.add(terms("Niêm yết lại thủ tục theo mô hình hai cấp", ward, until(today.minusDays(5))));
        terms.add(terms("Bố trí đủ máy quét tại quầy", other, until(today.minusDays(2))));
        terms.add(terms("Xử lý dứt điểm hồ sơ quá hạn", ward, until(today.plusDays(3))));
        terms.add(terms("Công khai số điện thoại lãnh đạo", ward, until(today)));
        terms.add(terms("Tập huấn nộp hồ sơ trực tuyến cho tổ dân phố", other, until(today.plusDays(10))));
        terms.add(terms("Cấp định danh cho người cao tuổi tại nhà", police, until(today.plusDays(1))));
        terms.add(terms("Báo cáo kết quả chứng thực bản sao", justice, until(today.minusDays(1))));
        terms.add(terms("Số hóa sổ hộ tịch trước năm 2016", ward, until(today.plusDays(6))));
        terms.add(terms(
                "Kiểm tra các bộ phận một cửa",
                justice,
                new Deadline("báo cáo hằng tháng", Deadline.Kind.MONTHLY, null, "")));
        terms.add(terms(
                "Giữ thái độ phục vụ đúng mực",
                ward,
                new Deadline("thường xuyên", Deadline.Kind.NONE, null, "thường xuyên")));
        terms.add(terms("Rà soát quy trình nội bộ", other, until(today.plusDays(8))));
        terms.add(terms("Lập tổ giúp việc riêng", other, until(today.plusDays(20))));
        var lines = new ArrayList<KeepSource.Line>();
        terms.forEach(one -> lines.add(new KeepSource.Line(lines.size() + 1, one, 0)));
        return lines;
    }

    private static Directive.Terms terms(String title, AgencyId lead, Deadline deadline) {
        return new Directive.Terms(title, "Báo cáo kết quả", lead, List.of(), deadline, null);
    }

    private static Deadline until(LocalDate day) {
        var written = "trước ngày %d/%d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
        return new Deadline(written, Deadline.Kind.DATE, day, "");
    }

    private void happened(List<Directive> given, LocalDate today) {
        deed(given.get(1), new DirectiveDeed.Reported(60, "Đã mua 6 trong 10 máy", List.of()), OTHER_HEAD);
        deed(given.get(2), new DirectiveDeed.Reported(80, "Còn 12 hồ sơ chờ bổ sung", List.of()), WARD_HEAD);
        deed(given.get(2), new DirectiveDeed.Linked(LinkKind.MEASURE, "open-late", "Số hồ sơ còn quá hạn"), WARD_HEAD);
        deed(given.get(4), new DirectiveDeed.Submitted("Đã tập huấn 24 tổ", List.of()), OTHER_HEAD);
        deed(given.get(5), new DirectiveDeed.Submitted("Đã đến từng nhà", List.of()), POLICE);
        deed(given.get(5), new DirectiveDeed.Accepted("Đã kiểm tra"), CHAIRMAN);
        deed(given.get(6), new DirectiveDeed.Submitted("Báo cáo kèm theo", List.of()), JUSTICE);
        deed(given.get(6), new DirectiveDeed.Accepted(""), CHAIRMAN);
        deed(
                given.get(7),
                new DirectiveDeed.ExtensionAsked(today.plusDays(30), "Kho sổ vừa chuyển trụ sở"),
                WARD_CHAIRMAN);
        deed(given.get(8), new DirectiveDeed.Reported(10, "Đã kiểm tra 4 phường", List.of()), JUSTICE);
        deed(given.get(10), new DirectiveDeed.Submitted("Đã rà soát", List.of()), OTHER_HEAD);
        deed(given.get(10), new DirectiveDeed.Returned("Chưa nêu thời gian của từng bước"), CHAIRMAN);
        deed(given.get(11), new DirectiveDeed.Cancelled("Đã có tổ công tác chung"), CHAIRMAN);
    }

    private void deed(Directive directive, DirectiveDeed deed, User.Officer by) {
        act.act(directive.id(), deed, by).orThrow();
    }

    private AgencyId agency(String code) {
        return agencies.byCode(code, LocalDate.now(clock)).orElseThrow().id();
    }
}

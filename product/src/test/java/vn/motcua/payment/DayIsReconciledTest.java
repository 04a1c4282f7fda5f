package vn.motcua.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.identity.Role;
import vn.motcua.identity.SignedIn;
import vn.motcua.ledger.Account;
import vn.motcua.ledger.KeepTheBooks;
import vn.motcua.ledger.Ledger;
import vn.motcua.ledger.TrialBalance;
import vn.motcua.proof.LoggedTable;
import vn.motcua.shared.Sha256;

/** From the gateway's report and the bank's file to a day that is closed: by its pages, as accountants do it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DayIsReconciledTest extends WithGateway {
    private static final Pattern KEY = Pattern.compile("name=\"difference\" value=\"([^\"]+)\"");
    private static final Pattern APPROVE = Pattern.compile("(/doi-soat/[0-9-]+/duyet/[0-9a-f-]{36})");

    private static final String HEAD = "Ngày,Số tham chiếu,Ghi nợ,Ghi có,Nội dung\n";

    /** Long ago, and another one in each run: nobody else has money of that day. */
    private final LocalDate day = LocalDate.of(2001, 1, 1).plusDays(new SecureRandom().nextInt(3_000));

    @Autowired
    KeepTheBooks books;

    @Autowired
    Ledger ledger;

    @Autowired
    Clock clock;

    @Test
    void a_day_goes_from_its_statements_over_its_differences_to_its_closing() throws Exception {
        var online = charge();
        var notice = startAndPay(online);
        callback(notice);
        heardThatDay(notice.getOrDefault("transaction", ""));
        var transferred = another();
        var reference = bills.find(transferred).orElseThrow().reference();
        REPORTS.put(day.toString(), report("PO" + day, notice.getOrDefault("transaction", "")));

        assertThat(post("/bao-cao").getRedirectedUrl()).isEqualTo("/doi-soat/" + day);
        assertThat(bring(file(reference)).getRedirectedUrl()).isEqualTo("/doi-soat/" + day);
        assertThat(text(bring(file(reference))).contains("Sao kê này đã được đưa vào"))
                .isTrue();

        var page = text(show());
        assertThat(page)
                .contains("Khớp 2 giao dịch", "Chuyển khoản đúng một khoản chưa nộp", "Phí của ngân hàng")
                .contains("Bên kia có, sổ không có", "Người lạ chuyển");
        var keys = keys(page);
        assertThat(keys).hasSize(3);
        assertThat(post("/dong").getStatus()).isEqualTo(422);

        assertThat(decide(keys.get(0), "CHARGE", "không được").getStatus()).isEqualTo(422);
        assertThat(decide(keys.get(0), "PAY_BILL", " ").getStatus()).isEqualTo(422);
        assertThat(decide(keys.get(0), "PAY_BILL", "đúng mã").getStatus()).isEqualTo(302);
        assertThat(bills.find(transferred).orElseThrow().payment())
                .extracting(Bill.Payment::means)
                .isEqualTo(Bill.Means.TRANSFER);
        assertThat(decide(keys.get(1), "CHARGE", "phí tháng").getStatus()).isEqualTo(302);
        assertThat(decide(keys.get(1), "CHARGE", "phí tháng").getStatus()).isEqualTo(422);
        assertThat(decide(keys.get(2), "REFUND", "không rõ của ai").getStatus()).isEqualTo(302);

        assertThat(text(show())).contains("Chờ người thứ hai");
        assertThat(post("/dong").getStatus()).isEqualTo(422);
        declined(keys.get(2));
        var approve = approval(second());
        assertThat(send(MockMvcRequestBuilders.post(approve).with(csrf()).with(first()))
                        .getStatus())
                .isEqualTo(422);
        assertThat(send(MockMvcRequestBuilders.post(approve).with(csrf()).with(second()))
                        .getStatus())
                .isEqualTo(302);

        assertThat(post("/dong").getRedirectedUrl()).isEqualTo("/doi-soat/" + day);
        assertThat(text(show())).contains("Đã khóa lúc");
        assertThat(text(send(get("/doi-soat/" + day + "/tai").with(first())))).contains("BANK_CHARGE", "REFUND");
        assertBooks(online);
        forgottenFile();
    }

    /** The second person lets no money out, and somebody decides anew. */
    private void declined(String key) throws Exception {
        var decline = approval(second()).replace("/duyet/", "/tu-choi/");
        var field = "ly-do-tu-choi-" + decline.substring(decline.lastIndexOf('/') + 1);
        assertThat(decline(decline, field, "tôi tự xem lại", first()).getStatus())
                .isEqualTo(422);
        assertThat(decline(decline, field, " ", second()).getStatus()).isEqualTo(422);
        assertThat(decline(decline, field, "chưa rõ người nhận", second()).getStatus())
                .isEqualTo(302);
        assertThat(decline(decline, field, "lần nữa", second()).getStatus()).isEqualTo(422);
        assertThat(text(show())).contains("không đồng ý", "chưa rõ người nhận").doesNotContain("Chờ người thứ hai");
        assertThat(decide(key, "REFUND", "đã hỏi ngân hàng").getStatus()).isEqualTo(302);
        assertThat(decide(key, "REFUND", "lần nữa").getStatus()).isEqualTo(422);
    }

    private MockHttpServletResponse decline(String address, String field, String reason, RequestPostProcessor who)
            throws Exception {
        return send(MockMvcRequestBuilders.post(address)
                .param(field, reason)
                .with(csrf())
                .with(who));
    }

    /** It is taken when the day is closed: what it brings to light is decided and frozen beside the day. */
    private void forgottenFile() throws Exception {
        var frozen = frozen();
        assertThat(bring(HEAD + written() + "X" + day + ",,5,thêm\n").getStatus())
                .isEqualTo(302);
        var page = text(show());
        assertThat(page).contains("Sao kê đến sau khi ngày đã khóa", "còn 1 chênh lệch");
        assertThat(text(send(get("/doi-soat?den=" + day).with(first())))).contains("có sao kê đến muộn");
        var key = keys(page);
        assertThat(key).as("what was closed is decided no more").hasSize(1);
        assertThat(post("/dong").getStatus()).isEqualTo(422);
        assertThat(decide(key.getFirst(), "SUSPENSE", "chưa rõ").getStatus()).isEqualTo(302);
        assertThat(post("/dong").getRedirectedUrl()).isEqualTo("/doi-soat/" + day);
        assertThat(text(show())).contains("Bổ sung lúc", frozen).doesNotContain("Khóa phần bổ sung");
        assertThat(frozen()).isEqualTo(frozen);
        assertThat(post("/dong").getStatus()).as("nothing more is late").isEqualTo(422);
        assertThat(text(send(get("/doi-soat?den=" + day).with(first())))).doesNotContain("có sao kê đến muộn");
    }

    private String frozen() {
        return jdbc.sql("select content_sha256 from reconciliation.closed_day where day = :day")
                .param("day", day.toString())
                .query(String.class)
                .single();
    }

    @Test
    void a_day_counts_as_told_when_a_statement_tells_of_it_and_not_when_one_tells_of_a_later_day() throws Exception {
        var gap = day.plusDays(5_000);
        assertThat(bring(HEAD + written(gap.minusDays(1)) + "P" + gap + ",,7,trước\n")
                        .getStatus())
                .isEqualTo(302);
        var after = HEAD + written(gap.plusDays(1)) + "Q" + gap + ",,7,sau\n";
        assertThat(bring(after).getStatus()).isEqualTo(302);
        assertThat(show(gap)).contains("Chưa có sao kê ngân hàng đủ ngày này");

        assertThat(text(bring(after, gap.plusDays(2), gap))).contains("Ngày cuối không được trước ngày đầu");
        assertThat(text(bring(after, gap, gap))).contains("nằm ngoài khoảng ngày đã ghi");
        assertThat(bring(after, gap, gap.plusDays(1)).getStatus())
                .as("the same file tells of one day more")
                .isEqualTo(302);
        assertThat(show(gap)).contains("Sao kê ngân hàng có đủ ngày này");
        assertThat(text(bring(after, gap, gap.plusDays(1)))).contains("Sao kê này đã được đưa vào");
        assertThat(show(gap.plusDays(1))).contains("Khớp 0 giao dịch").doesNotContain("hai lần");
    }

    private String show(LocalDate one) throws Exception {
        return text(send(get("/doi-soat/" + one).with(first())));
    }

    private MockHttpServletResponse bring(String file, LocalDate from, LocalDate to) throws Exception {
        return send(multipart("/doi-soat/sao-ke")
                .file(new MockMultipartFile("file", "sao-ke.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)))
                .param("tu-ngay", from.getDayOfMonth() + "/" + from.getMonthValue() + "/" + from.getYear())
                .param("den-ngay", to.getDayOfMonth() + "/" + to.getMonthValue() + "/" + to.getYear())
                .with(csrf())
                .with(first()));
    }

    /** The gateway's money lies at the bank now; what came from a stranger went back; a charge was kept. */
    private void assertBooks(BillId online) {
        books.toTheEnd();
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        var before = ledger.balance(today, today);
        assertThat(before.balances()).isTrue();
        assertThat(common(before, Account.REFUNDS)).isZero();
        assertThat(common(before, Account.BANK_CHARGES)).isGreaterThanOrEqualTo(11_000);
        assertThat(books.of(online.value())).hasSize(2);
        books.anew();
        assertThat(ledger.balance(today, today)).isEqualTo(before);
    }

    private static long common(TrialBalance balance, Account account) {
        return balance.of(Ledger.COMMON).stream()
                .filter(sum -> sum.account() == account)
                .mapToLong(TrialBalance.Sum::closing)
                .sum();
    }

    @Test
    void a_forged_report_is_not_brought_in_and_a_silent_gateway_is_said_to_be_silent() throws Exception {
        assertThat(text(post("/bao-cao"))).contains("không trả lời");
        REPORTS.put(day.toString(), report("PO1", "T1").replace("\"amount\":\"150000\"", "\"amount\":\"150001\""));
        assertThat(text(post("/bao-cao"))).contains("không đúng chữ ký");
        assertThat(text(show())).contains("Chưa có báo cáo");
    }

    @Test
    void of_a_bad_file_everything_is_named_and_nothing_comes_in() throws Exception {
        var answer = bring("Ngày,Nội dung,Số tiền\n32/1/2001,x,5\n1/1/2001,y,năm\n1/1/2001,z,7\n");
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(text(answer)).contains("Dòng 2:", "32/1/2001", "Dòng 3:", "năm");
        assertThat(bring("").getStatus()).isEqualTo(422);
    }

    private BillId another() {
        return bills.charge(new ChargeBill(
                "test",
                UUID.randomUUID(),
                BillPurpose.FEE,
                FEE,
                "Lệ phí",
                payer,
                offices.one().centre()));
    }

    private void heardThatDay(String transaction) {
        offices.byHand(
                LoggedTable.PAYMENT_ATTEMPT,
                () -> jdbc.sql("update payment.attempt set settled_at = :at where transaction = :transaction")
                        .param("at", day.atTime(10, 0).atZone(clock.getZone()).toOffsetDateTime())
                        .param("transaction", transaction)
                        .update());
    }

    private String report(String payout, String transaction) {
        var line = Map.of(
                "transaction", transaction,
                "gateway_number", "B1",
                "amount", "150000",
                "fee", "1100",
                "at", day + "T03:00:00Z");
        var digest = Sha256.of(transaction + "|B1|150000|1100|" + day + "T03:00:00Z\n");
        var signature = Signature.of(
                Map.of("merchant", "TEST", "day", day.toString(), "payout_reference", payout, "digest", digest),
                SECRET);
        return new JsonMapper()
                .writeValueAsString(Map.of(
                        "merchant",
                        "TEST",
                        "day",
                        day.toString(),
                        "payout_reference",
                        payout,
                        "lines",
                        List.of(line),
                        "signature",
                        signature));
    }

    private String written() {
        return written(day);
    }

    private static String written(LocalDate one) {
        return one.getDayOfMonth() + "/" + one.getMonthValue() + "/" + one.getYear() + ",";
    }

    private String file(String reference) {
        var on = written();
        return HEAD
                + on + "A" + day + ",,148.900,Thanh toan PO" + day + "\n"
                + on + "B" + day + ",,150.000,CT DEN " + reference + " nop le phi\n"
                + on + "C" + day + ",11.000,,Phí dịch vụ\n"
                + on + "D" + day + ",,20.000,Người lạ chuyển\n";
    }

    private MockHttpServletResponse bring(String file) throws Exception {
        return send(multipart("/doi-soat/sao-ke")
                .file(new MockMultipartFile("file", "sao-ke.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)))
                .with(csrf())
                .with(first()));
    }

    private MockHttpServletResponse show() throws Exception {
        return send(get("/doi-soat/" + day).with(first()));
    }

    private MockHttpServletResponse post(String what) throws Exception {
        return send(MockMvcRequestBuilders.post("/doi-soat/" + day + what)
                .with(csrf())
                .with(first()));
    }

    private MockHttpServletResponse decide(String key, String choice, String reason) throws Exception {
        return send(MockMvcRequestBuilders.post("/doi-soat/" + day + "/quyet-dinh")
                .param("difference", key)
                .param("choice", choice)
                .param("ly-do-" + Sha256.of(key).substring(0, 12), reason)
                .with(csrf())
                .with(first()));
    }

    private String approval(RequestPostProcessor who) throws Exception {
        var found = APPROVE.matcher(text(send(get("/doi-soat/" + day).with(who))));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static List<String> keys(String page) {
        return KEY.matcher(page).results().map(found -> found.group(1)).toList();
    }

    private static RequestPostProcessor first() {
        return SignedIn.officer("ke.toan", Role.ACCOUNTANT);
    }

    private static RequestPostProcessor second() {
        return SignedIn.officer("ke.toan.hai", Role.ACCOUNTANT);
    }
}

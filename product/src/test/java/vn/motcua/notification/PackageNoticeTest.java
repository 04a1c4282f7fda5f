package vn.motcua.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.WithSpring;
import vn.motcua.dossier.AnOffice;
import vn.motcua.dossier.Channel;
import vn.motcua.dossier.DossierFeed;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.MaritalStatusAnswers;
import vn.motcua.dossier.Outcome;
import vn.motcua.editing.AnEditor;
import vn.motcua.filing.SubmitDossier;
import vn.motcua.forms.Answers;
import vn.motcua.organisation.Areas;
import vn.motcua.organisation.CompetenceRule;
import vn.motcua.organisation.Competences;
import vn.motcua.organisation.Decider;
import vn.motcua.organisation.ProcedureScope;
import vn.motcua.organisation.SignatureStyle;
import vn.motcua.organisation.Validity;
import vn.motcua.packages.APackage;
import vn.motcua.packages.ImportPackage;
import vn.motcua.packages.Packages;
import vn.motcua.packages.ProcedurePackage;
import vn.motcua.payment.Bills;
import vn.motcua.proof.SealLog;
import vn.motcua.result.Offices;
import vn.motcua.shared.Language;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.signing.TrialSigning;
import vn.motcua.ui.Province;

/** Who files a procedure that has words of its own is told in them, from the log's feed to the message; else in the province's. */
@WithSpring
@AutoConfigureMockMvc
@Import(Offices.class)
@ContextConfiguration(initializers = TrialSigning.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class PackageNoticeTest {
    @Autowired
    MockMvc mvc;

    @Autowired
    Offices offices;

    @Autowired
    ImportPackage imports;

    @Autowired
    Packages packages;

    @Autowired
    Competences competences;

    @Autowired
    SubmitDossier submit;

    @Autowired
    SealLog sealer;

    @Autowired
    DossierFeed feed;

    @Autowired
    Addressees addressees;

    @Autowired
    Choices choices;

    @Autowired
    QuietTimes quietTimes;

    @Autowired
    Bills bills;

    @Autowired
    NoticeTemplates templates;

    @Autowired
    NoticeStore notices;

    @Autowired
    DeliveryStore deliveries;

    @Autowired
    Areas areas;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    @Autowired
    Clock clock;

    private long from;

    @BeforeEach
    void all_that_other_tests_did_is_behind() {
        sealer.seal();
        from = feed.end();
    }

    private static APackage withWords() {
        return APackage.unknown()
                .edit(
                        "texts/vi.json",
                        "\"summary\"",
                        "\"notices\": {\"FILED\": {\"title\": \"Đã nhận đơn {code}\", \"text\": \"Mang thẻ căn cước gốc"
                                + " khi đến nhận, hồ sơ {code}.\", \"sms\": \"Da nhan don {code}, nho mang the.\"}},"
                                + " \"summary\"")
                .edit(
                        "texts/en.json",
                        "\"summary\"",
                        "\"notices\": {\"FILED\": {\"title\": \"{code} is filed\", \"text\": \"Bring your card, {code}.\","
                                + " \"sms\": \"{code} filed, bring your card.\"}}, \"summary\"");
    }

    private ProcedureCode brought(APackage pack) {
        assertThat(imports.importFrom(pack.files(), new ImportPackage.Why("An", "Thử", "")))
                .isInstanceOf(ImportPackage.Outcome.Imported.class);
        var code = ProcedurePackage.of(pack.files()).manifest().code();
        competences
                .record(new CompetenceRule.Terms(
                        new ProcedureScope.One(code),
                        offices.one().commune(),
                        new Decider.Named(offices.one().committee()),
                        new CompetenceRule.Law("Luật thử", SignatureStyle.TM),
                        Validity.since(LocalDate.of(2025, 7, 1))))
                .orThrow();
        return code;
    }

    private DossierId filed(ProcedureCode code) {
        var commune = offices.one().commune();
        var answers = MaritalStatusAnswers.JSON
                .replace("COMMUNE", commune.value())
                .replace("NAME OF IT", areas.get(commune).name(LocalDate.now(clock)));
        var order = new SubmitDossier.Order(
                DossierId.at(clock.instant()),
                code,
                "other-purpose",
                Answers.of(json.readTree(answers)),
                List.of(),
                Channel.ONLINE,
                AnOffice.APPLICANT,
                null,
                Language.VI);
        return switch (submit.submit(order)) {
            case Outcome.Done(var dossier) -> dossier.id();
            case Outcome.No(var why) -> throw new AssertionError(why.code() + " " + why.facts());
        };
    }

    private void tell(DossierId dossier, NotificationSettings settings) {
        sealer.seal();
        var tell = new TellApplicants(
                addressees,
                choices,
                quietTimes,
                bills,
                templates,
                notices,
                deliveries,
                settings,
                Province.DEFAULT,
                clock,
                "https://dichvucong.hue.gov.vn");
        var filed = feed.after(from, 1000).stream()
                .filter(entry -> entry.event().dossier().equals(dossier))
                .toList();
        transaction.executeWithoutResult(_ -> tell.tell(filed));
    }

    private Notice notice(DossierId dossier) {
        return jdbc.sql("select " + NoticeRow.COLUMNS + " from notification.notice where dossier_id = :id")
                .param("id", dossier.value())
                .query(NoticeRow::read)
                .single()
                .notice(json);
    }

    private void send(NotificationSettings settings) {
        var sender = new SendMessages(deliveries, new Gateway(settings, JsonMapper.shared(), clock), settings, clock);
        try {
            sender.sendDue(NoticeChannel.SMS, Lane.SINGLE);
            sender.settle(NoticeChannel.SMS, Lane.SINGLE);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void its_own_words_go_out_with_the_laws_minimum_and_another_procedure_keeps_the_provinces() throws IOException {
        var pack = withWords();
        var own = filed(brought(pack));
        var other = filed(brought(APackage.unknown()));
        var gateway = new AGateway();
        try {
            var settings = ASetting.withSms(gateway.url());
            tell(own, settings);
            tell(other, settings);
            send(settings);

            assertThat(gateway.got).anySatisfy(one -> assertThat(one.body()).contains("Da nhan don ", "nho mang the."));
            assertThat(templates.text(notice(own), Language.VI))
                    .contains("Mang thẻ căn cước gốc", "Cơ quan: ", "Tôn Thất Minh");
            assertThat(templates.title(notice(own), Language.EN)).endsWith(" is filed");
            assertThat(templates.title(notice(other), Language.VI)).doesNotContain("Đã nhận đơn");
        } finally {
            gateway.stop();
        }
        var kept = packages.newest(ProcedurePackage.of(pack.files()).manifest().code());
        assertThat(kept.orElseThrow().files().zip()).isEqualTo(pack.files().zip());
    }

    @Test
    void an_editor_writes_them_sees_what_they_lack_and_takes_them_away_again() throws Exception {
        var code = brought(APackage.unknown());
        var editor = new AnEditor(mvc, "lời-riêng-" + UUID.randomUUID());
        var address = "/quan-tri/thu-tuc/" + code + "/thong-bao/sua";
        assertThat(editor.page(address + "?loai=RECEIVED")).contains("Loại này đang dùng lời của tỉnh.");
        assertThat(editor.page(address + "?loai=RECEIVED&goc=tinh")).contains("Đã tiếp nhận hồ sơ {code}");

        var words = Map.of(
                "tieu-de", "Đã nhận {code}",
                "noi-dung", "Hồ sơ {code}.",
                "tieu-de-en", "{code} is here",
                "noi-dung-en", "{code} is due at {due}.");
        assertThat(press(editor, address, "giu", words)).isEqualTo(302);
        assertThat(editor.page(address + "?loai=RECEIVED"))
                .contains("Thiếu {due}", "value=\"Đã nhận {code}\"", "có lời riêng");
        assertThat(editor.page("/quan-tri/thu-tuc/" + code + "/sua")).contains("Lời thông báo riêng", "Thiếu {due}");
        assertThat(press(editor, address, "giu", Map.of())).isEqualTo(302);
        assertThat(editor.page(address + "?loai=RECEIVED")).contains("Loại này đang dùng lời của tỉnh.");
        assertThat(press(editor, address, "hoan-tac", Map.of())).isEqualTo(302);
        assertThat(editor.page(address + "?loai=RECEIVED")).contains("value=\"Đã nhận {code}\"");
    }

    private static int press(AnEditor editor, String address, String button, Map<String, String> words)
            throws Exception {
        var request = post(address)
                .with(editor.who())
                .with(csrf())
                .param("lam", button)
                .param("loai", "RECEIVED");
        words.forEach(request::param);
        return editor.perform(request).getStatus();
    }
}

package vn.motcua.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.motcua.WithSpring;
import vn.motcua.dossier.AnOffice;
import vn.motcua.identity.Role;
import vn.motcua.identity.SignedIn;
import vn.motcua.result.Offices;
import vn.motcua.signing.TrialSigning;

/** Words are written by one and published by another; quiet hours; what was told of a dossier and what did not get through. */
@WithSpring
@AutoConfigureMockMvc
@Import(Offices.class)
@ContextConfiguration(initializers = TrialSigning.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class NoticePagesTest {
    private static final RequestPostProcessor AUTHOR = SignedIn.officer("notice-author", Role.CATALOGUE_EDITOR);
    private static final RequestPostProcessor SECOND = SignedIn.officer("notice-second", Role.CATALOGUE_EDITOR);
    private static final RequestPostProcessor ADMINISTRATOR = SignedIn.officer("notice-admin", Role.ADMINISTRATOR);
    private static final String WITHDRAWN = "/quan-tri/mau-thong-bao/WITHDRAWN";

    @Autowired
    Offices offices;

    @Autowired
    NoticeTemplates templates;

    @Autowired
    NoticeTemplateStore store;

    @Autowired
    QuietTimes quietTimes;

    @Autowired
    DeliveryStore deliveries;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    BeanFactory beans;

    @Autowired
    MockMvc mvc;

    @Autowired
    Clock clock;

    @Test
    void words_are_looked_at_written_and_published_by_a_second_person_from_their_day_on() throws Exception {
        var day = LocalDate.now(clock).plusDays(3);
        assertThat(text(write(day).param("xem", "1"), AUTHOR))
                .contains("Đã rút H57.19.01-261120-0007", "Cơ quan: Trung tâm", "SMS không dấu");
        assertThat(send(write(day), AUTHOR).getStatus()).isEqualTo(302);
        var written = store.all().stream()
                .filter(one ->
                        one.kind() == NoticeKind.WITHDRAWN && one.validFrom().equals(day))
                .findFirst()
                .orElseThrow();
        var address = "/quan-tri/mau-thong-bao/ban/" + written.id();
        assertThat(send(post(address + "/cong-bo"), AUTHOR).getStatus()).isEqualTo(422);
        assertThat(templates.version(NoticeKind.WITHDRAWN, day)).isLessThan(written.version());
        assertThat(send(post(address + "/cong-bo"), SECOND).getStatus()).isEqualTo(302);
        assertThat(templates.version(NoticeKind.WITHDRAWN, day)).isEqualTo(written.version());
        assertThat(templates.version(NoticeKind.WITHDRAWN, day.minusDays(1))).isLessThan(written.version());
        assertThat(send(post(address + "/rut"), AUTHOR).getStatus()).isEqualTo(302);
        assertThat(templates.version(NoticeKind.WITHDRAWN, day)).isLessThan(written.version());
    }

    private MockHttpServletRequestBuilder write(LocalDate day) {
        return post(WITHDRAWN)
                .param("tieu-de", "Đã rút {code}")
                .param("tieu-de-en", "{code} is withdrawn")
                .param("noi-dung", "Bạn đã rút hồ sơ {code}.")
                .param("noi-dung-en", "You withdrew {code}.")
                .param("sms", "Ban da rut {code}.")
                .param("sms-en", "{code} is withdrawn.")
                .param("tu-ngay", day.toString());
    }

    @Test
    void what_is_wrong_is_said_at_its_field_and_nothing_is_lost() throws Exception {
        var bad = post(WITHDRAWN)
                .param("tieu-de", "Rút {gi}")
                .param("noi-dung", "Lời <b>riêng</b>")
                .param("tu-ngay", "hôm nay");
        assertThat(text(bad, AUTHOR))
                .contains("không có chỗ điền {gi}", "Thiếu {code}", "Hãy chọn ngày", "riêng")
                .doesNotContain("Lời <b>riêng");
    }

    @Test
    void quiet_hours_are_kept_and_a_time_that_is_none_is_said_so() throws Exception {
        var me = SignedIn.citizen("046199000777", "Trần Thị Yên");
        var account = SignedIn.person("046199000777", "Trần Thị Yên").account();
        var hours = post("/thong-bao/kenh").param("sms", "1").param("yen-lang", "1");
        assertThat(text(hours.param("tu", "25:00").param("den", ""), me)).contains("Hãy nhập giờ", "value=\"25:00\"");
        assertThat(quietTimes.of(account)).isEmpty();
        var good = post("/thong-bao/kenh")
                .param("yen-lang", "1")
                .param("tu", "21:30")
                .param("den", "06:00");
        assertThat(send(good, me).getStatus()).isEqualTo(302);
        assertThat(quietTimes.known(List.of(account)))
                .isEqualTo(Map.of(account, new QuietHours(LocalTime.of(21, 30), LocalTime.of(6, 0))));
        assertThat(send(post("/thong-bao/kenh").param("sms", "1"), me).getStatus())
                .isEqualTo(302);
        assertThat(quietTimes.of(account)).isEmpty();
    }

    @Test
    void officers_see_what_was_told_and_operators_what_did_not_get_through() throws Exception {
        var dossier = offices.filed();
        var notice = ANotice.told(beans, dossier, AnOffice.APPLICANT);
        var message = new Delivery(UUID.randomUUID(), notice, NoticeChannel.SMS, "0912345678", "", "Ho so", 0);
        deliveries.add(List.of(new Outgoing(message, Lane.SINGLE, clock.instant())));
        var clerk = SignedIn.as(offices.one().officer("lan", Role.COUNTER_CLERK));
        assertThat(text(get("/ho-so/" + dossier + "/da-bao"), clerk))
                .contains("Đã nộp hồ sơ NH-100001-7", "SMS ***678", "chờ gửi")
                .doesNotContain("0912345678");
        deliveries.failed(message.id(), "status 422", null, clock.instant());
        assertThat(text(get(UndeliveredPage.ADDRESS), ADMINISTRATOR))
                .contains("***678", "Bên gửi tin từ chối", "status 422")
                .doesNotContain("0912345678");
        assertThat(send(post(UndeliveredPage.ADDRESS + "/" + message.id() + "/gui-lai"), ADMINISTRATOR)
                        .getStatus())
                .isEqualTo(302);
        assertThat(jdbc.sql("select lane from notification.delivery where id = :id and next_at is not null")
                        .param("id", message.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(Lane.AWAITED.number());
        jdbc.sql("delete from notification.delivery where id = :id")
                .param("id", message.id())
                .update();
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, RequestPostProcessor who)
            throws Exception {
        return mvc.perform(request.with(who).with(csrf())).andReturn().getResponse();
    }

    private String text(MockHttpServletRequestBuilder request, RequestPostProcessor who) throws Exception {
        return send(request, who).getContentAsString(StandardCharsets.UTF_8);
    }
}

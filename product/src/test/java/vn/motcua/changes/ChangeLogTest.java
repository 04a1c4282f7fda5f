package vn.motcua.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.WithSpring;
import vn.motcua.changes.ConfigurationChange.Deed;
import vn.motcua.changes.web.ToldColumns;
import vn.motcua.identity.Role;
import vn.motcua.identity.SignedIn;
import vn.motcua.proof.LoggedTable;
import vn.motcua.shared.Language;
import vn.motcua.ui.Messages;

/** Whoever changes the configuration leaves behind who, what, from what to what, why; and nobody can alter that unseen. */
@WithSpring
@DisplayNameGeneration(ReplaceUnderscores.class)
class ChangeLogTest {
    private static final String WORDS = "/quan-tri/thu-tuc/tu-ngu";
    private static final String LOG = "/quan-tri/nhat-ky-cau-hinh";

    @Autowired
    MockMvc mvc;

    @Autowired
    ChangeLog changes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Messages messages;

    @Autowired
    PlatformTransactionManager transactions;

    private final RequestPostProcessor administrator =
            SignedIn.officer("quan-tri-nhat-ky", Role.ADMINISTRATOR, Role.CATALOGUE_EDITOR);

    /** Letters only: what looks like a code is no everyday word. */
    private final String phrase = "cụm từ "
            + UUID.randomUUID()
                    .toString()
                    .replace("-", "")
                    .chars()
                    .mapToObj(letter -> String.valueOf((char) (letter <= '9' ? letter - '0' + 'g' : letter)))
                    .collect(Collectors.joining());

    private MockHttpServletResponse perform(RequestBuilder request) throws Exception {
        var response = mvc.perform(request).andReturn().getResponse();
        response.setCharacterEncoding("UTF-8");
        return response;
    }

    private String page(String... wanted) throws Exception {
        var request = get(LOG).with(administrator);
        for (int i = 0; i < wanted.length; i += 2) {
            request.param(wanted[i], wanted[i + 1]);
        }
        return perform(request).getContentAsString();
    }

    private void addWord(String reason, String decision) throws Exception {
        var answer = perform(post(WORDS)
                .with(administrator)
                .with(csrf())
                .param("phrase", phrase)
                .param("meaning", "hộ tịch")
                .param("changeReason", reason)
                .param("changeDecision", decision));
        assertThat(answer.getStatus()).isEqualTo(302);
    }

    private List<ConfigurationChange> ofPhrase() {
        var none = new ChangeSearch(
                Optional.of(ConfigurationArea.CATALOGUE),
                phrase,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return changes.find(none, 10);
    }

    @Test
    void what_was_added_and_ended_is_told_with_who_why_and_the_decision() throws Exception {
        addWord("người dân hay gọi như vậy", "12/QĐ-UBND ngày 01/12/2026");
        var added = ofPhrase().getFirst();
        perform(post(WORDS + "/" + added.identity() + "/bo").with(administrator).with(csrf()));

        assertThat(added.deed()).isEqualTo(Deed.ADDED);
        assertThat(added.account()).isEqualTo("officer:quan-tri-nhat-ky");
        assertThat(ofPhrase()).extracting(ConfigurationChange::deed).containsExactly(Deed.CHANGED, Deed.ADDED);
        assertThat(ofPhrase().getFirst().before()).isEmpty();
        assertThat(ofPhrase().getFirst().after()).containsOnlyKeys("valid_to");
        assertThat(page("words", phrase))
                .contains(
                        "Sửa: Từ ngữ thường ngày: " + phrase,
                        "Lý do: người dân hay gọi như vậy",
                        "Theo quyết định: 12/QĐ-UBND ngày 01/12/2026",
                        "Từ trong luật: hộ tịch (mới)");
    }

    @Test
    void a_change_altered_by_sql_is_not_shown_any_more() throws Exception {
        addWord("", "");
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            jdbc.sql("update changes.change set account = 'officer:someone' where id = :id")
                    .param("id", ofPhrase().getFirst().id())
                    .update();
            assertThat(ofPhrase()).isEmpty();
            status.setRollbackOnly();
        });
        assertThat(ofPhrase()).hasSize(1);
    }

    @Test
    void a_reason_longer_than_is_kept_is_refused_at_its_field_and_nothing_is_changed() throws Exception {
        var answer = perform(post("/api/v1/everyday-words")
                .with(administrator)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .content("{\"phrase\":\"" + phrase + "\",\"meaning\":\"hộ tịch\"}")
                .queryParam("changeReason", "x".repeat(501)));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("changeReason", "500 chữ");
        assertThat(ofPhrase()).isEmpty();
    }

    @Test
    void what_cannot_be_looked_for_is_named_at_its_field() throws Exception {
        assertThat(page("area", "X", "from", "hôm qua", "row", "nothing"))
                .contains("Hãy chọn một phần cấu hình", "Hãy ghi ngày, ví dụ", "loại:mã");
        assertThat(perform(get("/api/v1/configuration-changes")
                                .param("to", "32/12/2026")
                                .with(administrator))
                        .getStatus())
                .isEqualTo(422);
    }

    @Test
    void machines_read_it_page_by_page() throws Exception {
        addWord("vì thử", "");

        var answer = perform(get("/api/v1/configuration-changes")
                .param("words", phrase)
                .param("account", "quan-tri-nhat-ky")
                .with(administrator));

        assertThat(answer.getContentAsString())
                .contains("\"deed\":\"ADDED\"", "\"reason\":\"vì thử\"", "\"row\":\"everyday-word:", "\"next\":null");
    }

    @Test
    void every_row_and_column_of_the_configuration_has_its_words() {
        var missing = new TreeSet<String>();
        for (var table : LoggedTable.values()) {
            if (ConfigurationArea.of(table).isPresent()) {
                var name = table.table().split("\\.", -1);
                var columns = jdbc.sql(
                                "select column_name from information_schema.columns where table_schema = :s and table_name = :t")
                        .param("s", name[0])
                        .param("t", name[1])
                        .query(String.class)
                        .list();
                assertThat(columns).isNotEmpty();
                Stream.concat(
                                Stream.of("changes.kind." + table.kind()),
                                columns.stream().filter(ToldColumns::isTold).map(column -> "changes.column." + column))
                        .filter(key ->
                                Arrays.stream(Language.values()).anyMatch(language -> !messages.has(language, key)))
                        .forEach(missing::add);
            }
        }
        assertThat(missing).isEmpty();
    }
}

package vn.motcua.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.WithSpring;
import vn.motcua.facts.CountTheLog;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Role;
import vn.motcua.identity.SignedIn;
import vn.motcua.identity.User;
import vn.motcua.result.Offices;
import vn.motcua.review.UnusedProcedures.Scope;
import vn.motcua.review.UnusedProcedures.Standing;
import vn.motcua.shared.ProcedureCode;

/** Which procedures nobody needed, by the facts of dossiers. */
@WithSpring
@Import({Offices.class, CountTheLog.class})
@DisplayNameGeneration(ReplaceUnderscores.class)
class UnusedProceduresTest {
    private static final ProcedureCode MARITAL_STATUS = new ProcedureCode("1.004873");

    @Autowired
    Offices offices;

    @Autowired
    CountTheLog count;

    @Autowired
    UnusedProcedures unused;

    @Autowired
    ReviewProcedure review;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MockMvc mvc;

    private interface Looking {
        void now() throws Exception;
    }

    private void undone(Looking looking) {
        offices.one();
        offices.another();
        transaction.executeWithoutResult(undone -> {
            undone.setRollbackOnly();
            try {
                looking.now();
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
    }

    private Standing standing(Scope scope) {
        return unused.one(scope, MARITAL_STATUS).orElseThrow().standing();
    }

    @Test
    void one_dossier_makes_a_procedure_used_and_an_exception_is_no_use() {
        undone(() -> {
            var agency = offices.another().committee();
            var today = unused.today();
            var scope = new Scope(agency, today);
            assertThat(standing(scope)).isEqualTo(Standing.UNUSED);
            assertThat(standing(new Scope(agency, LocalDate.of(1990, 1, 1)))).isEqualTo(Standing.NEWER);

            var editor = new User.Officer(new AccountId("officer:editor"), "Vy", Set.of(Role.CATALOGUE_EDITOR));
            review.except(MARITAL_STATUS, "Tình trạng hiếm", today, today.plusDays(1), editor);
            assertThat(standing(scope)).isEqualTo(Standing.EXCEPTED);

            offices.received();
            count.toTheEnd();
            var home = new Scope(offices.one().committee(), today);
            assertThat(standing(home)).isEqualTo(Standing.USED);
            var line = unused.one(home, MARITAL_STATUS).orElseThrow();
            assertThat(line.dossiers()).isPositive();
            assertThat(line.last()).isEqualTo(today);
            assertThat(standing(scope)).as("another agency's dossier").isEqualTo(Standing.EXCEPTED);
        });
    }

    @Test
    void a_proposal_is_kept_with_its_reason_and_what_is_missing_is_said() {
        undone(() -> {
            var address = "/quan-tri/ra-soat/" + MARITAL_STATUS;
            var empty = answer(post(address + "/de-xuat").with(csrf()));
            assertThat(empty.getStatus()).isEqualTo(422);
            assertThat(empty.getContentAsString(StandardCharsets.UTF_8))
                    .contains("id=\"kind-error\"", "id=\"reason-error\"");
            var scope = answer(post(address + "/de-xuat?tu-ngay=32/1/2026&co-quan=x")
                    .param("reason", "Lý do vẫn còn")
                    .with(csrf()));
            assertThat(scope.getStatus()).isEqualTo(422);
            assertThat(scope.getContentAsString(StandardCharsets.UTF_8))
                    .as("also what is wrong with the scope, at its fields, and nothing is lost")
                    .contains("id=\"kind-error\"", "id=\"tu-ngay-error\"", "id=\"co-quan-error\"")
                    .contains("Lý do vẫn còn", "value=\"32/1/2026\"", "action=\"" + address + "/de-xuat\"");
            var reason = "Không còn đối tượng " + UUID.randomUUID();
            assertThat(answer(post(address + "/de-xuat")
                                    .param("kind", "ABOLISH")
                                    .param("reason", reason)
                                    .with(csrf()))
                            .getStatus())
                    .isEqualTo(302);
            assertThat(answer(get(address)).getContentAsString(StandardCharsets.UTF_8))
                    .contains("Bãi bỏ", reason);
            assertThat(answer(post(address + "/ngoai-le")
                                    .param("why", "Thiên tai")
                                    .param("from", "2027-02-01")
                                    .param("to", "2027-01-01")
                                    .with(csrf()))
                            .getContentAsString(StandardCharsets.UTF_8))
                    .contains("id=\"to-error\"", "Thiên tai");
        });
    }

    @Test
    void the_file_has_what_the_list_has() {
        undone(() -> {
            var from = "?tu-ngay=" + unused.today() + "&co-quan="
                    + offices.another().committee();
            var list = answer(get("/quan-tri/ra-soat" + from));
            assertThat(list.getStatus()).isEqualTo(200);
            assertThat(list.getContentAsString(StandardCharsets.UTF_8)).contains("1.004873", "Không phát sinh (");
            var file = answer(get("/quan-tri/ra-soat/tai" + from + "&dang=csv"))
                    .getContentAsString(StandardCharsets.UTF_8);
            assertThat(file).contains("1.004873");
            var scope = new Scope(offices.another().committee(), unused.today());
            long number = UnusedProcedures.counts(unused.of(scope).lines()).getOrDefault(Standing.UNUSED, 0L);
            assertThat(file.strip().lines().count() - 1).isEqualTo(number);
        });
    }

    private MockHttpServletResponse answer(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return mvc.perform(request.with(SignedIn.officer("editor", Role.CATALOGUE_EDITOR)))
                .andReturn()
                .getResponse();
    }
}

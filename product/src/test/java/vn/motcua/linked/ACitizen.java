package vn.motcua.linked;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import vn.motcua.documents.APrintedForm;
import vn.motcua.filing.AFilledForm;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.SignedIn;

/** A citizen at the pages of linked filing, who sends what the pages show and types what they ask. */
final class ACitizen {
    private static final int PAGES_MAX = 30;
    private static final Pattern SLOT = Pattern.compile("name=\"thanh-phan\" value=\"([^\"]+)\"");

    final String number;
    private final String name;
    private final MockMvc mvc;

    /** What the person did until all was filled in. */
    int typed;

    int sent;

    /** A woman born in 1993, whom nobody knows yet. */
    ACitizen(String name, MockMvc mvc) {
        this.number = "046193" + ThreadLocalRandom.current().nextInt(100_000, 1_000_000);
        this.name = name;
        this.mvc = mvc;
    }

    AccountId account() {
        return new AccountId("citizen:" + number);
    }

    MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return mvc.perform(request.with(csrf()).with(SignedIn.citizen(number, name)))
                .andReturn()
                .getResponse();
    }

    String page(String address) throws Exception {
        var answer = send(get(address));
        if (answer.getStatus() != 200 && answer.getStatus() != 422) {
            throw new AssertionError(address + " answers " + answer.getStatus() + " " + answer.getRedirectedUrl());
        }
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    /** Fills in a linked service from its first button to the check page. @return its id */
    UUID fillIn(String service, Map<String, String> wanted) throws Exception {
        var draft = Objects.requireNonNull(send(post("/lien-thong/" + service)).getRedirectedUrl());
        for (int i = 0; i < PAGES_MAX; i++) {
            var at = Objects.requireNonNull(send(get(draft)).getRedirectedUrl());
            if (at.endsWith("/kiem-tra")) {
                return UUID.fromString(draft.substring(draft.lastIndexOf('/') + 1));
            }
            sent++;
            var answer = at.endsWith("/giay-to") ? upload(at) : fill(at, wanted);
            if (answer.getStatus() != 302) {
                throw new AssertionError(at + ": " + errors(answer.getContentAsString(StandardCharsets.UTF_8)));
            }
        }
        throw new AssertionError("The pages must come to an end");
    }

    private MockHttpServletResponse fill(String at, Map<String, String> wanted) throws Exception {
        var html = page(at);
        var fields = new LinkedMultiValueMap<>(AFilledForm.in(html, at));
        wanted.forEach((field, value) -> {
            if (html.contains("name=\"" + field + ".day\"")) {
                var parts = value.split("/", -1);
                fields.set(field + ".day", parts[0]);
                fields.set(field + ".month", parts[1]);
                fields.set(field + ".year", parts[2]);
                typed++;
            } else if (html.contains("name=\"" + field + "\"") && !value.equals(fields.getFirst(field))) {
                fields.set(field, value);
                typed++;
            }
        });
        fields.remove("de-sau");
        return send(post(at).params(fields));
    }

    private MockHttpServletResponse upload(String at) throws Exception {
        var request = multipart(at);
        MultiValueMap<String, String> slots = new LinkedMultiValueMap<>();
        for (var found = SLOT.matcher(page(at)); found.find(); ) {
            slots.add("thanh-phan", found.group(1));
            request.file(new MockMultipartFile("tep", "giay.pdf", "application/pdf", APrintedForm.pdf()));
            typed++;
        }
        return send(request.params(slots).param("tiep", "tiep"));
    }

    /** Files what the check page shows. */
    MockHttpServletResponse file(UUID draft) throws Exception {
        var address = "/lien-thong/ban-nhap/" + draft;
        var html = page(address + "/kiem-tra");
        if (!html.contains("action=\"" + address + "/nop\"")) {
            throw new AssertionError("It must be complete, but: " + errors(html));
        }
        sent++;
        return send(post(address + "/nop").params(AFilledForm.in(html, address + "/nop")));
    }

    private static String errors(String html) {
        var begin = html.indexOf("govuk-error-summary");
        return begin < 0 ? html : html.substring(begin, Math.min(html.length(), begin + 1_500));
    }
}

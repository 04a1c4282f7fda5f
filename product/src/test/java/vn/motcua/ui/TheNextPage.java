package vn.motcua.ui;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.Objects;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Follows a redirect as a browser does: with the cookies that came with it. */
public final class TheNextPage {
    private TheNextPage() {}

    public static MockHttpServletRequestBuilder after(MockHttpServletResponse answer) {
        var next = get(Objects.requireNonNull(answer.getRedirectedUrl()));
        return answer.getCookies().length == 0 ? next : next.cookie(answer.getCookies());
    }
}

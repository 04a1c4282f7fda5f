package vn.motcua.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.motcua.identity.Role;
import vn.motcua.identity.SignedIn;

/** An editor at the pages, for tests. Each test takes a name of its own: drafts are their editor's alone. */
public final class AnEditor {
    private final MockMvc mvc;
    private RequestPostProcessor who;

    public AnEditor(MockMvc mvc, String name) {
        this.mvc = mvc;
        this.who = SignedIn.officer(name, Role.CATALOGUE_EDITOR);
    }

    /** Somebody else from now on. */
    public void as(String name) {
        who = SignedIn.officer(name, Role.CATALOGUE_EDITOR);
    }

    /** To be sent with each request. */
    public RequestPostProcessor who() {
        return who;
    }

    public MockHttpServletResponse perform(RequestBuilder request) throws Exception {
        var response = mvc.perform(request).andReturn().getResponse();
        response.setCharacterEncoding("UTF-8");
        return response;
    }

    /** What a page says that must be there. */
    public String page(String address) throws Exception {
        var answer = perform(get(address).with(who));
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer.getContentAsString();
    }
}

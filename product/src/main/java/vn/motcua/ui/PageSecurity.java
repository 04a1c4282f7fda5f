package vn.motcua.ui;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What browsers may do with our pages.
 *
 * @param formOrigins other origins a form may end at after redirects: identity provider, payment gateway
 */
@ConfigurationProperties("motcua.pages")
record PageSecurity(@DefaultValue List<String> formOrigins) {
    PageSecurity {
        formOrigins = List.copyOf(formOrigins);
    }

    PageSecurity and(Stream<FormOrigins> more) {
        return new PageSecurity(Stream.concat(formOrigins.stream(), more.flatMap(each -> each.origins().stream()))
                .distinct()
                .toList());
    }

    String contentSecurityPolicy() {
        var forms = formOrigins.isEmpty() ? "" : " " + String.join(" ", formOrigins);
        return "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; "
                + "form-action 'self'" + forms;
    }
}

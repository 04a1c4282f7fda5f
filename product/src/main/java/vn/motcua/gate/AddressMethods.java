package vn.motcua.gate;

import java.util.TreeSet;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** With which methods an address can be asked, as its doors say. */
@Component
class AddressMethods {
    private final ObjectProvider<RequestMappingHandlerMapping> doors;

    AddressMethods(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> doors) {
        this.doors = doors;
    }

    /** As the header Allow names them; what is no door of ours can be looked at. */
    String of(String path) {
        var address = PathContainer.parsePath(path);
        var methods = new TreeSet<String>();
        doors.getObject().getHandlerMethods().keySet().stream()
                .filter(door -> leadsTo(door, address))
                .flatMap(door -> door.getMethodsCondition().getMethods().stream())
                .map(RequestMethod::name)
                .forEach(methods::add);
        if (methods.isEmpty() || methods.contains(HttpMethod.GET.name())) {
            methods.add(HttpMethod.GET.name());
            methods.add(HttpMethod.HEAD.name());
        }
        methods.add(HttpMethod.OPTIONS.name());
        return String.join(",", methods);
    }

    private static boolean leadsTo(RequestMappingInfo door, PathContainer address) {
        var patterns = door.getPathPatternsCondition();
        return patterns != null && patterns.getPatterns().stream().anyMatch(pattern -> pattern.matches(address));
    }
}

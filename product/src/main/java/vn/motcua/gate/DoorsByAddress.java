package vn.motcua.gate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Finds the door that a request means. The framework holds an address with something variable in it against every one of several
 * hundred doors, a twentieth of the processor's time of a call; here a door is passed by at its first letter that is another.
 */
final class DoorsByAddress extends RequestMappingHandlerMapping {
    /** A request with what is asked of it for each door: the rest of the way to it leads through many wrappers. */
    private static final class Asked extends HttpServletRequestWrapper {
        private final String path;
        private final String method;

        Asked(HttpServletRequest request, String path) {
            super(request);
            this.path = path;
            this.method = request.getMethod();
        }

        @Override
        public String getMethod() {
            return method;
        }
    }

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String lookupPath, HttpServletRequest request)
            throws Exception {
        return super.lookupHandlerMethod(lookupPath, new Asked(request, lookupPath));
    }

    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo info, HttpServletRequest request) {
        return request instanceof Asked asked && !mayMean(asked.path, info)
                ? null
                : super.getMatchingMapping(info, request);
    }

    /** @param path as it was sent, without parameters between its parts */
    private static boolean mayMean(String path, RequestMappingInfo info) {
        var patterns = info.getPathPatternsCondition();
        if (patterns == null || path.indexOf('%') >= 0) {
            return true;
        }
        for (var pattern : patterns.getPatterns()) {
            if (beginsAlike(path, pattern.getPatternString())) {
                return true;
            }
        }
        return false;
    }

    /** As far as the pattern says each letter itself. */
    private static boolean beginsAlike(String path, String pattern) {
        for (int at = 0; at < pattern.length(); at++) {
            char wanted = pattern.charAt(at);
            if (wanted == '{' || wanted == '*' || wanted == '?') {
                return true;
            }
            if (at >= path.length() || path.charAt(at) != wanted) {
                // "/a/**" means "/a" too.
                return at == path.length() && pattern.startsWith("/**", at);
            }
        }
        return true;
    }
}

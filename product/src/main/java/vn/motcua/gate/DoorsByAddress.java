package vn.motcua.gate;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Finds the door that a request means. The framework holds an address with something variable in it against every one of several
 * hundred doors, a tenth of the processor's time of a call; here the doors stand in a tree by the parts of their addresses, and
 * only those are asked that lie on the way. Where that does not lead to one door alone, the framework decides.
 */
final class DoorsByAddress extends RequestMappingHandlerMapping {
    private volatile @Nullable Crossing doors;

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String lookupPath, HttpServletRequest request)
            throws Exception {
        if (isPlain(lookupPath)) {
            var meant = new ArrayList<Found>(2);
            for (var door : all().leadingTo(lookupPath)) {
                var match = getMatchingMapping(door.info(), request);
                if (match != null) {
                    meant.add(new Found(match, door.handler()));
                }
            }
            if (meant.size() == 1) {
                var only = meant.getFirst();
                request.setAttribute(BEST_MATCHING_HANDLER_ATTRIBUTE, only.handler());
                handleMatch(only.match(), lookupPath, request);
                return only.handler();
            }
        }
        return super.lookupHandlerMethod(lookupPath, request);
    }

    /** Written as our own links are: nothing encoded, no parameters within, no empty parts. */
    private static boolean isPlain(String path) {
        return path.startsWith("/")
                && !path.endsWith("/")
                && path.indexOf('%') < 0
                && path.indexOf(';') < 0
                && !path.contains("//");
    }

    private Crossing all() {
        var known = doors;
        if (known == null) {
            known = new Crossing();
            for (var door : getHandlerMethods().entrySet()) {
                known.add(new Door(door.getKey(), door.getValue()));
            }
            doors = known;
        }
        return known;
    }

    @Override
    protected void registerHandlerMethod(Object handler, Method method, RequestMappingInfo mapping) {
        super.registerHandlerMethod(handler, method, mapping);
        doors = null;
    }

    @Override
    public void registerMapping(RequestMappingInfo mapping, Object handler, Method method) {
        super.registerMapping(mapping, handler, method);
        doors = null;
    }

    @Override
    public void unregisterMapping(RequestMappingInfo mapping) {
        super.unregisterMapping(mapping);
        doors = null;
    }

    private record Door(RequestMappingInfo info, HandlerMethod handler) {}

    /** @param match what of the door's conditions meets the request */
    private record Found(RequestMappingInfo match, HandlerMethod handler) {}

    /** A place in the addresses, from which ways lead on. Not changed after it was given out. */
    private static final class Crossing {
        private final Map<String, Crossing> byPart = new HashMap<>();
        private @Nullable Crossing byAnyPart;
        /** Doors that are reached here. */
        private final List<Door> here = new ArrayList<>();
        /** Doors that are reached from here on, however far: {@code /files/**}. */
        private final List<Door> fromHere = new ArrayList<>();

        void add(Door door) {
            for (var pattern : door.info().getPatternValues()) {
                add(door, pattern);
            }
        }

        private void add(Door door, String pattern) {
            var at = this;
            for (var part : pattern.substring(pattern.startsWith("/") ? 1 : 0).split("/", -1)) {
                if (part.contains("**") || part.startsWith("{*")) {
                    at.fromHere.add(door);
                    return;
                }
                at = at.on(part);
            }
            at.here.add(door);
        }

        private Crossing on(String part) {
            if (part.indexOf('{') < 0 && part.indexOf('*') < 0 && part.indexOf('?') < 0) {
                return byPart.computeIfAbsent(part, _ -> new Crossing());
            }
            var any = byAnyPart;
            if (any == null) {
                any = new Crossing();
                byAnyPart = any;
            }
            return any;
        }

        List<Door> leadingTo(String path) {
            var found = new ArrayList<Door>();
            walk(path, 0, found);
            return found;
        }

        /** @param before index of the slash before the next part; the length of the path at its end */
        private void walk(String path, int before, List<Door> found) {
            found.addAll(fromHere);
            if (before == path.length()) {
                found.addAll(here);
                return;
            }
            int slash = path.indexOf('/', before + 1);
            int end = slash < 0 ? path.length() : slash;
            var named = byPart.get(path.substring(before + 1, end));
            if (named != null) {
                named.walk(path, end, found);
            }
            if (byAnyPart != null) {
                byAnyPart.walk(path, end, found);
            }
        }
    }
}

package vn.motcua.gate;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartRequest;
import vn.motcua.shared.ChosenFile;

/**
 * Fields that came several times at a door that reads one of each: which one was meant nobody knows, and what is read first, last
 * or both joined differs from program to program. The same said twice is no question.
 */
final class RepeatedFields {
    private static final DefaultParameterNameDiscoverer NAMES = new DefaultParameterNameDiscoverer();

    private final Set<String> once = new TreeSet<>();
    private final Set<String> often = new HashSet<>();
    private boolean readsAllOnce;

    private RepeatedFields(HandlerMethod door) {
        for (var parameter : door.getMethodParameters()) {
            parameter.initParameterNameDiscovery(NAMES);
            if (parameter.hasParameterAnnotation(ModelAttribute.class)) {
                take(parameter.getParameterType().getRecordComponents());
            } else {
                take(parameter);
            }
        }
    }

    /**
     * @param texts by field, as they came
     * @param files by field; null when none can have come
     */
    static List<Repeated> in(HandlerMethod door, Map<String, String[]> texts, @Nullable MultipartRequest files) {
        var fields = new RepeatedFields(door);
        var found = new ArrayList<Repeated>();
        texts.forEach((name, values) -> {
            if (fields.isReadOnce(name) && Arrays.stream(values).distinct().count() > 1) {
                found.add(new Repeated(name, "once", values.length));
            }
        });
        if (files != null) {
            files.getMultiFileMap().forEach((name, sent) -> {
                long chosen = sent.stream().filter(ChosenFile::is).count();
                if (fields.once.contains(name) && chosen > 1) {
                    found.add(new Repeated(name, "one-file", (int) chosen));
                }
            });
        }
        return found;
    }

    /** @param problem its sentence has message key {@code gate.text.<problem>} */
    record Repeated(String field, String problem, int times) {}

    private boolean isReadOnce(String name) {
        return once.contains(name) || readsAllOnce && !often.contains(name);
    }

    private void take(RecordComponent @Nullable [] components) {
        for (var component : components == null ? new RecordComponent[0] : components) {
            (isMany(component.getType()) ? often : once).add(component.getName());
        }
    }

    private void take(MethodParameter parameter) {
        var name = name(parameter);
        if (name == null) {
            return;
        }
        if (name.isEmpty() && parameter.getParameterType() == Map.class) {
            readsAllOnce = true;
        } else {
            (isMany(parameter.getParameterType()) ? often : once).add(orOwn(name, parameter));
        }
    }

    private static @Nullable String name(MethodParameter parameter) {
        var text = parameter.getParameterAnnotation(RequestParam.class);
        if (text != null) {
            return text.name();
        }
        var part = parameter.getParameterAnnotation(RequestPart.class);
        return part == null ? null : part.name();
    }

    private static String orOwn(String name, MethodParameter parameter) {
        return name.isEmpty() ? String.valueOf(parameter.getParameterName()) : name;
    }

    private static boolean isMany(Class<?> type) {
        return type.isArray() || Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type);
    }
}

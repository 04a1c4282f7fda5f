package vn.motcua.api;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * The names in an order against those that its record has. A name that nobody reads would be dropped in silence, and with it
 * what the sender meant: a correction, a reason, a paper. What follows a schema of its own, as the answers of a form, is
 * judged by that.
 */
public final class KnownNames {
    /** What stands under each name of a record; kept, because reflection makes all of it anew whenever it is asked. */
    private static final ClassValue<Map<String, Type>> COMPONENTS = new ClassValue<>() {
        @Override
        protected Map<String, Type> computeValue(Class<?> shape) {
            var types = new LinkedHashMap<String, Type>();
            for (var component : shape.getRecordComponents()) {
                types.put(component.getName(), component.getGenericType());
            }
            return Collections.unmodifiableMap(types);
        }
    };

    private final List<Unknown> unknown = new ArrayList<>();

    private KnownNames() {}

    /**
     * A name that the order does not have.
     *
     * @param pointer JSON Pointer of what stands under it
     * @param meant the known name that is nearly so, empty if there is none
     * @param known all names that may stand there
     */
    public record Unknown(String pointer, String name, String meant, List<String> known) {
        public Unknown {
            known = List.copyOf(known);
        }
    }

    /**
     * @param order a parser before its first token; the JSON is well-formed
     * @param target what the order is read into
     */
    public static List<Unknown> missingIn(JsonParser order, Type target) {
        var names = new KnownNames();
        order.nextToken();
        names.look(order, target);
        return List.copyOf(names.unknown);
    }

    private void look(JsonParser order, Type type) {
        if (order.hasToken(JsonToken.START_OBJECT) && type instanceof Class<?> shape && shape.isRecord()) {
            fields(order, shape);
        } else if (order.hasToken(JsonToken.START_OBJECT) && isOf(type, Map.class)) {
            each(order, argument(type, 1));
        } else if (order.hasToken(JsonToken.START_ARRAY) && isOf(type, Collection.class)) {
            elements(order, argument(type, 0));
        } else {
            order.skipChildren();
        }
    }

    private void fields(JsonParser order, Class<?> shape) {
        var known = COMPONENTS.get(shape);
        while (order.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = order.currentName();
            var component = known.get(name);
            order.nextToken();
            if (component == null) {
                var names = List.copyOf(known.keySet());
                var pointer = order.hasToken(JsonToken.START_OBJECT) || order.hasToken(JsonToken.START_ARRAY)
                        ? order.streamReadContext().getParent().pathAsPointer()
                        : order.streamReadContext().pathAsPointer();
                unknown.add(new Unknown(pointer.toString(), name, NearName.of(name, names), names));
                order.skipChildren();
            } else {
                look(order, component);
            }
        }
    }

    private void each(JsonParser order, Type type) {
        while (order.nextToken() == JsonToken.PROPERTY_NAME) {
            order.nextToken();
            look(order, type);
        }
    }

    private void elements(JsonParser order, Type type) {
        while (order.nextToken() != JsonToken.END_ARRAY) {
            look(order, type);
        }
    }

    private static boolean isOf(Type type, Class<?> kind) {
        return type instanceof ParameterizedType generic
                && generic.getRawType() instanceof Class<?> raw
                && kind.isAssignableFrom(raw);
    }

    private static Type argument(Type type, int index) {
        return ((ParameterizedType) type).getActualTypeArguments()[index];
    }
}

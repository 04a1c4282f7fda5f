package vn.motcua.editing.values;

import java.util.List;

/** Fields that belong together, under one heading: {@code editing.block.<name>}. */
public sealed interface Block {
    String name();

    /** Of the package. */
    String file();

    List<Value> values();

    /** Single values. */
    record Single(String name, String file, List<Value> values) implements Block {
        public Single {
            values = List.copyOf(values);
        }
    }

    /**
     * Rows of a list, that are added, taken away and moved.
     *
     * @param pointer to the list
     * @param values of each row
     * @param blank a row that says nothing yet, as JSON
     * @param key what the keys of new rows begin with; empty where rows have no keys
     */
    record Rows(String name, String file, String pointer, List<Value> values, String blank, String key)
            implements Block {
        public Rows {
            values = List.copyOf(values);
        }
    }
}

package vn.motcua.changes;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Knows what people call rows of its module of which only the id is known. A module whose rows others refer to has one. */
public interface NamedRows {
    /** By id; what is none of its rows is left out. */
    Map<UUID, String> names(Collection<UUID> ids);
}

package vn.motcua.audit;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The module that owns a kind of things tells what people call them: the access log itself knows ids only. */
public interface NamedThings {
    /** As {@link AccessLogged#thing} names it. */
    String kind();

    /** Ids of those that people call so. */
    List<String> called(String words);

    /** Ids of those that are this account's; as many as one may look for at once. */
    List<String> of(String account);

    /** What to call them, by id; one that is not known is left out. */
    Map<String, String> names(Collection<String> ids);
}

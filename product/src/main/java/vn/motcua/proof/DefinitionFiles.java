package vn.motcua.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import vn.motcua.shared.Sha256;

/** What forms ask, what results say and how routes go, as files: the product's own and those that the province adds. */
@Component
class DefinitionFiles {
    private static final String ROOT = "/vn/motcua/";

    private final String folder;

    DefinitionFiles(@Value("${motcua.forms.folder:}") String folder) {
        this.folder = folder;
    }

    /** Entries for all of them, by where they lie. */
    SortedMap<String, Entry> entries() {
        var entries = new TreeMap<String, Entry>();
        for (var ending : new String[] {"json", "bpmn"}) {
            read("classpath*:vn/motcua/*/**/*." + ending, ROOT, "", entries);
        }
        if (!folder.isBlank()) {
            var own = Path.of(folder).toAbsolutePath().toString();
            read("file:" + own + "/**/*.json", own + "/", "province/", entries);
        }
        return entries;
    }

    private static void read(String pattern, String root, String prefix, SortedMap<String, Entry> entries) {
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                var address = file.getURL().getPath();
                var label = prefix + address.substring(address.lastIndexOf(root) + root.length());
                var hash = Sha256.digest().digest(file.getContentAsByteArray());
                entries.put(label, new Entry(Tree.LEDGER, Definitions.KIND, null, 0, label, hash));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

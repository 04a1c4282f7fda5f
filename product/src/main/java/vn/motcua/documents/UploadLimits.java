package vn.motcua.documents;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What may be uploaded; each province may set it.
 *
 * @param allowed media types that are taken
 * @param sizeMax bytes of one file
 * @param megapixelsMax pixels of one image
 * @param unpackedMax bytes that a file may unpack into
 * @param unfiledMax files of one account that are not filed yet; 0: as many as it likes. Officers scan for many and have no limit
 * @param clamdHost host of a clamd virus scanner; empty means no scan
 */
@ConfigurationProperties("motcua.documents")
record UploadLimits(
        @DefaultValue({"application/pdf", "image/jpeg", "image/png"})
        Set<String> allowed,

        @DefaultValue("20MB") DataSize sizeMax,
        @DefaultValue("100") long megapixelsMax,
        @DefaultValue("200MB") DataSize unpackedMax,
        @DefaultValue("300") int unfiledMax,
        @DefaultValue("") String clamdHost,
        @DefaultValue("3310") int clamdPort) {
    UploadLimits {
        allowed = Set.copyOf(allowed);
    }

    static UploadLimits standard() {
        return new UploadLimits(
                Set.of("application/pdf", "image/jpeg", "image/png"),
                DataSize.ofMegabytes(20),
                100,
                DataSize.ofMegabytes(200),
                300,
                "",
                3310);
    }
}

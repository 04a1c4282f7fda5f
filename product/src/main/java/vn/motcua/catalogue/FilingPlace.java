package vn.motcua.catalogue;

import java.net.URI;

/** Where a citizen files a procedure (nơi nộp hồ sơ). */
public sealed interface FilingPlace {

    /** Here, on this system. */
    record Here() implements FilingPlace {}

    /** At the national portal; the page explains it and leads there. */
    record NationalPortal(URI url) implements FilingPlace {}
}

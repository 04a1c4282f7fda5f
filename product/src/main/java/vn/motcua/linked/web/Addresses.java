package vn.motcua.linked.web;

import java.util.UUID;
import vn.motcua.linked.Filling;

/** Where the pages of linked filing lie. */
final class Addresses {
    static final String SERVICES = "/lien-thong";
    static final String DRAFTS = "/lien-thong/ban-nhap/";
    static final String THREADS = "/lien-thong/ho-so/";

    private Addresses() {}

    static String draft(UUID id) {
        return DRAFTS + id;
    }

    static String thread(UUID id) {
        return THREADS + id;
    }

    static String page(UUID id, Filling.Page page) {
        return draft(id) + "/to-khai/" + page.member() + "/" + page.key();
    }
}

package vn.motcua.ui;

/** How much that is new stands behind a link of the navigation, for the visitor of this request: a bean of the module that counts. */
public interface NewsBehindLink {
    String href();

    int count();
}

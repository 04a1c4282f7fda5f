package vn.motcua.ui;

/** Tells the page frame who is here. Stands in {@code ui} so that {@code ui} need not know {@code identity}. */
public interface VisitorSource {
    Visitor visitor();
}

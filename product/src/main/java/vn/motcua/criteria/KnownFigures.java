package vn.motcua.criteria;

/** Which figures a criterion may fill itself from. */
public interface KnownFigures {
    boolean knows(OwnFigure figure);
}

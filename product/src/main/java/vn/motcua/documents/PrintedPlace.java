package vn.motcua.documents;

/**
 * Room that a printed page leaves for something that comes later, in points (1/72 inch) as PDF counts: from the lower left
 * corner of the page.
 *
 * @param page counted from 1
 */
public record PrintedPlace(String name, int page, float left, float bottom, float width, float height) {}

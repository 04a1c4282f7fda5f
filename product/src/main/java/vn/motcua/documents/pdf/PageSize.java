package vn.motcua.documents.pdf;

/**
 * How large a page is.
 *
 * @param number of the page, from 1
 */
public record PageSize(int number, double widthMm, double heightMm) {
    private static final double SQUARE_MM_PER_SQUARE_METRE = 1e6;

    public double squareMetres() {
        return widthMm * heightMm / SQUARE_MM_PER_SQUARE_METRE;
    }
}

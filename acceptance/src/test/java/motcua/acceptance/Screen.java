package motcua.acceptance;

/** What people hold in their hands: a small phone whose browser runs no scripts, or a desktop. */
enum Screen {
    PHONE_WITHOUT_SCRIPT(390, 844, false),
    PHONE(390, 844, true),
    DESKTOP(1280, 900, true);

    private final int width;
    private final int height;
    private final boolean hasScript;

    Screen(int width, int height, boolean hasScript) {
        this.width = width;
        this.height = height;
        this.hasScript = hasScript;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    boolean hasScript() {
        return hasScript;
    }
}

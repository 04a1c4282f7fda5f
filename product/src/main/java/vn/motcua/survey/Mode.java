package vn.motcua.survey;

/** How an answer came. It is kept with it: people say other things on paper, on the phone and before a poster. */
public enum Mode {
    /** By the code of an invitation, on one's own device. */
    LINK(true),
    /** A sheet of paper that an officer of the surveying agency entered. */
    PAPER(true),
    /** Asked on the phone. */
    PHONE(true),
    /** By a code that hangs in public: whoever wants answers, as often as they want. */
    POSTER(false);

    private final boolean isDrawn;

    Mode(boolean isDrawn) {
        this.isDrawn = isDrawn;
    }

    /** Whether who answers was drawn, so that an interval can be given. */
    public boolean isDrawn() {
        return isDrawn;
    }

    /** Whether an officer enters it. */
    public boolean isEntered() {
        return this == PAPER || this == PHONE;
    }
}

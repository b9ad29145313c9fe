package dev.crosswalk.cli.intake;

/// What is said at a terminal of how a review goes.
final class ReviewHelp {
    static final String HOW =
            """
            Enter accepts what is marked with *, and nothing where nothing is; 1,3 accepts these (or ids of obligations); = says that it is the \
            control it resembles, = ACC-07 that it is that one; w WORDS looks for other obligations; m shows more; \
            s skips it for good, s WHY with the reason; l leaves it for later; / WORDS finds controls of the list by \
            their words, o ID opens one of them, also one that is decided; d ends here and leaves the rest for later; \
            u undoes; q quits, and what was decided is kept. \
            "1,2 as AC-1" gives it that id. By numbers a control becomes your own, which the report's test shows. \
            A control of the library (=) asks for more than a test, as is said below: until that is there, it is \
            not shown.\
            """;

    static final String HOW_RESULT =
            """
            y where the auditor found something wanting, though the report does not call it an exception: then what failed \
            is asked, and that is out. n where nothing was found wanting: then the test shows what the control does. o where \
            nothing was tested, as where nothing happened that called for it. l leaves it for later, and the report cannot be \
            taken over until it is said; u undoes, q quits, and what was said is kept. --again ID asks again.\
            """;

    /// What is said before the first control that is decided for itself: the rest is told by ?.
    static final String BRIEF =
            """
            Name all that it does, by numbers. w WORDS looks for something else, s skips it; ? tells more.\
            """;

    /// The question below a page says what may be typed.
    static final String SURE =
            """
            About one in six of what is marked * is wrong. (beyond): not of its criteria. (+2): o ID shows two more.\
            """;

    /// Of the first ones of four lists that were reviewed 54 in a hundred were accepted.
    static final String CHOSEN =
            """
            Here it is less clear: of the first ones almost half are wrong. d leaves all for later.\
            """;

    static final String HOW_SURE =
            """
            Each is taken for what is marked *; about one in six is wrong. Enter accepts each *, -2,5 all but these, +3 \
            3 as well, +ID all of ID, 2,5 these alone. (beyond): not of its criteria. (+2): o ID shows two more. \
            as 1: the same as 1, which stands there whole.\
            """;

    static final String HOW_CHOSEN =
            """
            1,4 accepts what you name, Enter none; a the first of each, of which almost half are wrong: a -2,5 but these. \
            as 1: the same as 1.\
            """;

    static final String HOW_PAGES =
            """
            o ID opens a control of the list now, with its whole text and more suggestions, also one that is decided; \
            s ID skips it for good, s ID WHY with the reason; / WORDS finds controls by their words; l leaves the \
            page for later; d ends here and leaves the rest for later; u undoes; q quits.\
            """;

    static final String ON_YOUR_WORD =
            """
            They stand on your word: o ID changes one.\
            """;

    private ReviewHelp() {}
}

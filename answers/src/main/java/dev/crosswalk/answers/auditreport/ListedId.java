package dev.crosswalk.answers.auditreport;

/// What the list of a report calls a control that is called otherwise in the programme, as the note
/// of its adoption keeps it: `ACC-03 of the list`.
public final class ListedId {
    private static final String OF_THE_LIST = " of the list";

    private ListedId() {}

    public static String note(String listed) {
        return listed + OF_THE_LIST;
    }

    /// The id in such a note; empty where it is another.
    static String of(String note) {
        return note.endsWith(OF_THE_LIST)
                ? note.substring(0, note.length() - OF_THE_LIST.length())
                : "";
    }
}

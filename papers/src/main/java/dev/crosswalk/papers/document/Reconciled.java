package dev.crosswalk.papers.document;

import org.jspecify.annotations.Nullable;

/// What becomes of the files of one document. It is decided from their texts alone.
///
/// @param text that the document has from now on; null where it stays as it is
/// @param base of the next merge; null where it stays as it is
/// @param clash both sides, where the same lines were changed and nobody has decided yet
/// @param settled whether a conflict that was there is over
/// @param markedLine the line in the document where somebody left a mark of a conflict, 0 for none
record Reconciled(
        DocumentState state,
        @Nullable String text,
        @Nullable String base,
        @Nullable TextMerge clash,
        boolean settled,
        int markedLine) {

    /// What the files of a document hold now.
    ///
    /// @param mine the document; null where there is no file
    /// @param base what was rendered last; null where nobody knows
    /// @param theirs the rendering that a conflict is about; null where there is none
    /// @param conflict the file with both sides; null where there is none
    /// @param untouched whether that file is as it was written
    record Texts(
            @Nullable String mine,
            @Nullable String base,
            @Nullable String theirs,
            @Nullable String conflict,
            boolean untouched) {}

    /// @param fresh what would be rendered today
    static Reconciled of(Texts texts, String fresh) {
        String mine = texts.mine();
        if (mine == null) {
            return texts.conflict() == null
                    ? new Reconciled(
                            DocumentState.NOT_WRITTEN,
                            fresh,
                            fresh,
                            null,
                            texts.theirs() != null,
                            0)
                    : open(0);
        }
        int marked = TextMerge.markLeftIn(mine);
        if (marked > 0 || (texts.conflict() != null && !texts.untouched())) {
            return open(marked);
        }
        // Somebody took the file with both sides away: what they made of the document stands.
        return texts.theirs() != null && texts.conflict() == null
                ? keeping(mine, texts.base(), texts.theirs(), mine, fresh)
                : merged(mine, texts.base(), mine, fresh, texts.conflict() != null);
    }

    /// The same, once somebody has decided how a conflict is to be settled.
    ///
    /// @param texts of which `mine` is there, and for MERGED the conflict too
    static Reconciled resolved(Texts texts, String fresh, ConflictResolution how) {
        String mine = texts.mine() == null ? "" : texts.mine();
        String about = texts.theirs() == null ? fresh : texts.theirs();
        return switch (how) {
            case MINE -> keeping(mine, texts.base(), about, mine, fresh);
            case MERGED ->
                    merged(
                            texts.conflict() == null ? mine : texts.conflict(),
                            about,
                            mine,
                            fresh,
                            true);
            case THEIRS -> {
                String text = TextMerge.of(texts.base(), mine, fresh).inFavourOfTheirs();
                DocumentState state =
                        text.equals(mine)
                                ? DocumentState.UP_TO_DATE
                                : DocumentState.EDITED_AND_CHANGED;
                yield new Reconciled(state, text, fresh, null, true, 0);
            }
        };
    }

    private static Reconciled keeping(
            String mine, @Nullable String base, String about, String onDisk, String fresh) {
        return merged(TextMerge.of(base, mine, about).inFavourOfMine(), about, onDisk, fresh, true);
    }

    private static Reconciled merged(
            String mine, @Nullable String base, String onDisk, String fresh, boolean settled) {
        TextMerge merge = TextMerge.of(base, mine, fresh);
        if (!merge.clean()) {
            // What was settled before stays settled, though other lines are in conflict.
            return new Reconciled(DocumentState.CONFLICT, mine, base, merge, false, 0);
        }
        String text = merge.inFavourOfMine();
        boolean changed = !text.equals(onDisk);
        boolean edited = !text.equals(fresh);
        DocumentState state =
                changed
                        ? edited ? DocumentState.EDITED_AND_CHANGED : DocumentState.CHANGED
                        : edited ? DocumentState.EDITED : DocumentState.UP_TO_DATE;
        return new Reconciled(state, text, fresh, null, settled, 0);
    }

    /// A conflict that waits for somebody: all files stay as they are.
    private static Reconciled open(int markedLine) {
        return new Reconciled(DocumentState.CONFLICT, null, null, null, false, markedLine);
    }
}

package dev.crosswalk.files.folder;

import dev.crosswalk.programme.rule.Attachments;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The files beside a programme, of which those are noted that are not there.
///
/// @param isTrouble whether a file of evidence that is not there is trouble, too; who answers
///   questions goes on without it: what it showed is not shown any more, and all else still is
/// @param missing the paths of those files, as the evidence names them
record FilesAtHand(Attachments all, boolean isTrouble, Set<String> missing) implements Attachments {

    FilesAtHand(Attachments all, boolean isTrouble) {
        this(all, isTrouble, new HashSet<>());
    }

    @Override
    public Optional<Trouble> trouble(String evidence) {
        Optional<Trouble> trouble = all.trouble(evidence);
        if (trouble.filter(t -> t.rule().equals(TreeAttachments.THERE)).isPresent()) {
            missing.add(evidence);
            return isTrouble ? trouble : Optional.empty();
        }
        return trouble;
    }

    @Override
    public Digest digest(String evidence) {
        return all.digest(evidence);
    }

    @Override
    public List<Unnamed> unnamed(Collection<String> evidence, Collection<String> populations) {
        return all.unnamed(evidence, populations);
    }

    @Override
    public Optional<Set<String>> documents() {
        return all.documents();
    }

    @Override
    public Set<String> parameters() {
        return all.parameters();
    }
}

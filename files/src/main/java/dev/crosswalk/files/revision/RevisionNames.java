package dev.crosswalk.files.revision;

import dev.crosswalk.content.finding.Nearest;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.jgit.errors.AmbiguousObjectException;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.BranchConfig;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.jspecify.annotations.Nullable;

/// How people name the commits of a repository: `main~2`, `@{upstream}`.
record RevisionNames(Repository repository) {
    private static final Pattern UPSTREAM = Pattern.compile("^(.*?)@\\{(?i:u|upstream)}");

    /// What a revision says after the name that it starts with.
    private static final Pattern STEPS = Pattern.compile("[~^:@].*");

    /// The commit that is meant, which this clone may lack.
    ObjectId commit(String revision) throws NoSuchRevision, IOException {
        refuseBroken(revision);
        try {
            ObjectId id = repository.resolve(withoutUpstream(revision) + "^{commit}");
            if (id != null) {
                return id;
            }
        } catch (AmbiguousObjectException e) {
            throw new NoSuchRevision(
                    "\"%s\" begins several revisions: write more of it".formatted(revision));
        } catch (RevisionSyntaxException | IncorrectObjectTypeException e) {
            throw new NoSuchRevision("\"%s\" is no revision".formatted(revision));
        }
        throw missing(revision);
    }

    /// Names the upstream branch in the place of `main@{upstream}`. JGit takes the branch itself
    /// where it has no upstream, and knows no remote but "origin".
    private String withoutUpstream(String revision) throws NoSuchRevision, IOException {
        String plain = revision;
        Matcher found = UPSTREAM.matcher(plain);
        while (found.find()) {
            plain = upstream(revision, found.group(1)) + plain.substring(found.end());
            found = UPSTREAM.matcher(plain);
        }
        return plain;
    }

    private String upstream(String revision, String of) throws NoSuchRevision, IOException {
        String name = of.isEmpty() ? Constants.HEAD : repository.simplify(of);
        Ref ref = name == null ? null : repository.findRef(name);
        if (ref == null) {
            throw missing(revision);
        }
        String branch = branch(ref);
        String upstream = configured(branch);
        if (upstream == null) {
            throw new NoSuchRevision(
                    "\"%s\" is no revision: no upstream is configured for \"%s\""
                            .formatted(revision, branch));
        }
        if (repository.exactRef(upstream) == null) {
            throw new NoSuchRevision(
                    "there is no revision \"%s\": this clone lacks \"%s\", the upstream of \"%s\""
                            .formatted(revision, Repository.shortenRefName(upstream), branch));
        }
        return upstream;
    }

    private @Nullable String configured(String branch) throws IOException {
        try {
            return new BranchConfig(repository.getConfig(), branch).getTrackingBranch();
        } catch (IllegalArgumentException e) {
            // A setting has a value that JGit does not know.
            throw new IOException(e.getMessage(), e);
        }
    }

    /// What to say of a revision that there is not.
    NoSuchRevision missing(String revision) {
        Ref ref = reference(start(revision));
        String why =
                ref != null && ref.getObjectId() == null
                        ? ": nothing is committed on \"%s\" yet".formatted(branch(ref))
                        : Nearest.of(revision, names())
                                .map(n -> ". Maybe \"" + n + "\"?")
                                .orElse(".");
        return new NoSuchRevision("there is no revision \"%s\"%s".formatted(revision, why));
    }

    /// JGit knows nothing of some references that are broken, and cannot read others.
    private void refuseBroken(String revision) throws NoSuchRevision {
        String name = start(revision);
        Ref ref = reference(name);
        ObjectId id = ref == null ? null : ref.getObjectId();
        String last = ref == null ? name : ref.getLeaf().getName();
        if ((id == null || id.equals(ObjectId.zeroId())) && hasFile(last)) {
            throw new NoSuchRevision(
                    "the reference \"%s\" is broken: it leads to no commit. git fsck says more"
                            .formatted(name));
        }
    }

    private static String start(String revision) {
        String name = STEPS.matcher(revision).replaceFirst("");
        return name.isEmpty() ? Constants.HEAD : name;
    }

    private static String branch(Ref ref) {
        return Repository.shortenRefName(ref.getLeaf().getName());
    }

    private @Nullable Ref reference(String name) {
        try {
            return Repository.isValidRefName("x/" + name) ? repository.findRef(name) : null;
        } catch (IOException e) {
            // What is in its file is no reference.
            return null;
        }
    }

    /// Whether a reference of that name is in a file of its own, where Git looks for it.
    private boolean hasFile(String name) {
        return Stream.of(
                        "",
                        Constants.R_REFS,
                        Constants.R_TAGS,
                        Constants.R_HEADS,
                        Constants.R_REMOTES)
                .map(folder -> folder + name)
                .filter(full -> full.equals(Constants.HEAD) || full.startsWith(Constants.R_REFS))
                .filter(full -> Repository.isValidRefName("x/" + full))
                .anyMatch(full -> new File(repository.getCommonDirectory(), full).isFile());
    }

    private List<String> names() {
        List<String> names = new ArrayList<>(List.of(Constants.HEAD));
        try {
            for (Ref ref : repository.getRefDatabase().getRefs()) {
                names.add(Repository.shortenRefName(ref.getName()));
            }
        } catch (IOException e) {
            // Another one is broken, which is no matter here.
        }
        return names;
    }
}

package dev.crosswalk.files.revision;

import dev.crosswalk.content.finding.Nearest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    /// The commit that is meant, which this clone may lack.
    ObjectId commit(String revision) throws NoSuchRevision, IOException {
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

    private NoSuchRevision missing(String revision) throws IOException {
        return new NoSuchRevision(
                "there is no revision \"%s\".%s"
                        .formatted(
                                revision,
                                Nearest.of(revision, names())
                                        .map(n -> " Maybe \"" + n + "\"?")
                                        .orElse("")));
    }

    private static String branch(Ref ref) {
        return Repository.shortenRefName(ref.getLeaf().getName());
    }

    private List<String> names() throws IOException {
        List<String> names = new ArrayList<>(List.of(Constants.HEAD));
        for (Ref ref : repository.getRefDatabase().getRefs()) {
            names.add(Repository.shortenRefName(ref.getName()));
        }
        return names;
    }
}

package dev.crosswalk.files.revision;

import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.ConfigConstants;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;
import org.jspecify.annotations.Nullable;

/// Keeps JGit from what a reader does not need: it would start `git` to find the settings of the
/// system, read those of the user, and create thousands of files in the repository to measure how
/// finely the disk tells times, which it would write into the settings of the user.
///
/// This holds for the whole process, because JGit offers no narrower way: `FileRepository` and the
/// code that compares times of files ask `SystemReader.getInstance()` for the settings of every
/// repository. It is set once and never changed, and disables nothing that this project needs.
final class OwnSettings extends SystemReader.Delegate {

    private OwnSettings(SystemReader usual) {
        super(usual);
    }

    static {
        SystemReader.setInstance(new OwnSettings(SystemReader.getInstance()));
    }

    /// To be called before anything else of JGit. The work is done when this class is initialised.
    static void use() {
        // Java initialises a class once, and other threads wait until that is done.
    }

    @Override
    public FileBasedConfig openUserConfig(Config parent, FS fs) {
        return new Nothing(parent, fs);
    }

    @Override
    public FileBasedConfig openSystemConfig(Config parent, FS fs) {
        return new Nothing(parent, fs);
    }

    @Override
    public FileBasedConfig openJGitConfig(Config parent, FS fs) {
        return new Nothing(parent, fs);
    }

    /// Settings that are in no file. They hold one thing, whatever the disk, so that it is not
    /// measured: how finely it tells times, as coarsely as JGit takes for granted where it cannot
    /// write. A file that changed is then read once more than needed, and never once too few.
    private static final class Nothing extends FileBasedConfig {
        Nothing(Config parent, FS fs) {
            super(parent, null, fs);
        }

        @Override
        public long getTimeUnit(
                String section,
                @Nullable String subsection,
                String name,
                long otherwise,
                TimeUnit unit) {
            return section.equals(ConfigConstants.CONFIG_FILESYSTEM_SECTION)
                    ? unit.convert(FS.FileStoreAttributes.FALLBACK_TIMESTAMP_RESOLUTION)
                    : otherwise;
        }

        @Override
        public void load() {
            // There is no file to load.
        }

        @Override
        public boolean isOutdated() {
            return false;
        }

        @Override
        public void save() {
            // There is no file to save to.
        }
    }
}

package dev.crosswalk.files.revision;

import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

/// Keeps JGit from work that a reader does not need: starting `git` to find the settings of the
/// system, reading those of the user, and writing measurements of the disk into them.
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

    /// Settings that are in no file.
    private static final class Nothing extends FileBasedConfig {
        Nothing(Config parent, FS fs) {
            super(parent, null, fs);
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

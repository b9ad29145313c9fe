package dev.crosswalk.planner;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/// Searches of CP-SAT, of which none goes on when the process ends: native code that runs while its
/// library is taken down aborts the process, which then looks as if it had crashed.
final class NativeSearch {
    private static final ReentrantReadWriteLock SEARCHING = new ReentrantReadWriteLock();
    private static final Set<CpSolver> RUNNING = ConcurrentHashMap.newKeySet();

    /// How often a search is told to stop before the process ends with it.
    private static final int MOST_TRIES = 50;

    private static final long TRY_MILLIS = 100;

    static {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(NativeSearch::end));
    }

    private NativeSearch() {}

    /// Solves a model. Does not return where the process ends meanwhile, since what was found until
    /// then is no answer.
    static CpSolverStatus solve(CpSolver solver, CpModel model) {
        SEARCHING.readLock().lock();
        try {
            RUNNING.add(solver);
            return solver.solve(model);
        } finally {
            RUNNING.remove(solver);
            SEARCHING.readLock().unlock();
            // Whoever waits for this one to end keeps the lock for good.
            SEARCHING.readLock().lock();
            SEARCHING.readLock().unlock();
        }
    }

    private static void end() {
        try {
            boolean isQuiet = false;
            for (int i = 0; i < MOST_TRIES && !isQuiet; i++) {
                RUNNING.forEach(CpSolver::stopSearch);
                isQuiet = SEARCHING.writeLock().tryLock(TRY_MILLIS, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
